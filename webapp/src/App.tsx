import { RouterProvider } from 'react-router';
import { Toasts } from './components/Toast';
import { AtTheDoor, browserDoorkeeper } from './door/DoorContext';
import { router } from './routes';

const keeper = browserDoorkeeper();

export function App() {
  return (
    <AtTheDoor keeper={keeper}>
      <Toasts>
        <RouterProvider router={router} />
      </Toasts>
    </AtTheDoor>
  );
}
