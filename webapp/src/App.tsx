import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router';
import { browserHub, LiveUpdates } from './api/context';
import { ApiError } from './api/envelope';
import { Toasts } from './components/Toast';
import { router } from './routes';
import { Uploads } from './uploads/Uploads';

const hub = browserHub();
const client = new QueryClient({
  defaultOptions: {
    queries: {
      // Events keep answers true; asking again by age or focus would only load the server.
      staleTime: Infinity,
      gcTime: 10 * 60_000,
      refetchOnWindowFocus: false,
      // What the server refuses it refuses again; what it cannot do now is asked for again when it is back.
      retry: (failures, thrown) => !(thrown instanceof ApiError) && failures < 1,
    },
  },
});

export function App() {
  return (
    <QueryClientProvider client={client}>
      <LiveUpdates hub={hub}>
        <Toasts>
          <Uploads>
            <RouterProvider router={router} />
          </Uploads>
        </Toasts>
      </LiveUpdates>
    </QueryClientProvider>
  );
}
