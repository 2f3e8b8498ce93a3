import { SheetPage } from '../SheetPage';
import { Told } from './Told';
import { WhoIsTold } from './WhoIsTold';

/** What people are told when something is wrong and nobody looks, for admins. */
export function NoticesPage() {
  return (
    <SheetPage title="Notices" words="What the factory tells people, by mail or webhook, when nobody looks at it.">
      <WhoIsTold />
      <Told />
    </SheetPage>
  );
}
