import { useDoor, useSession } from '../../door/DoorContext';
import { doorOf } from '../../door/Doorkeeper';
import { ROLE_WORDS } from '../people/roles';
import { SheetPage } from '../SheetPage';
import { Devices } from './Devices';
import { Elsewhere } from './Elsewhere';
import { Password } from './Password';
import { Sessions } from './Sessions';
import { Tokens } from './Tokens';

/** What a person keeps to oneself: the password, and everything that comes in with one's name. */
export function AccountPage() {
  const { account } = useSession();
  const oidc = doorOf(useDoor())?.oidc;
  return (
    <SheetPage title="Your account" words={`${account.login}, ${ROLE_WORDS[account.role].title} of this house`}>
      <Password />
      {oidc && <Elsewhere service={oidc.name} />}
      <Sessions />
      {account.role !== 'VIEWER' && <Devices />}
      <Tokens />
    </SheetPage>
  );
}
