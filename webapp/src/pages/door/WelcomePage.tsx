import { useEffect, useState, useSyncExternalStore } from 'react';
import { Link } from 'react-router';
import { followInvitation, makeAdmin } from '../../api/door';
import type { Session } from '../../api/doorTypes';
import { Button } from '../../components/Button';
import { Field } from '../../components/Field';
import { FormProblem } from '../../components/FormProblem';
import { useSubmit } from '../../components/useSubmit';
import { welcomeKeys } from '../../door/browserKeys';
import type { WelcomeKey } from '../../door/welcomeKey';
import { sessionOf } from '../../door/Doorkeeper';
import { useDoor, useDoorkeeper } from '../../door/DoorContext';
import { ROLE_WORDS } from '../people/roles';
import { DoorLayout, DoorWords } from './DoorLayout';
import styles from './form.module.css';
import { isGood, NewPassword, NO_PASSWORD } from './NewPassword';

/** Where the links of the house lead: the first admin makes an account, somebody invited chooses a password. */
export function WelcomePage() {
  const held = useSyncExternalStore(
    (changed) => welcomeKeys.watch(changed),
    () => welcomeKeys.held,
  );
  const [come, setCome] = useState<{ session: Session; by: WelcomeKey | null } | null>(null);
  const keeper = useDoorkeeper();
  const enter = async (session: Session): Promise<void> => {
    setCome({ session, by: held });
    await keeper.entered(session);
  };
  if (come !== null && (held === null || held === come.by)) {
    return <Arrived session={come.session} />;
  }
  if (held?.purpose === 'first-run') {
    return <FirstAdmin secret={held.key} onEnter={enter} />;
  }
  if (held?.purpose === 'invitation') {
    return <Invited secret={held.key} onEnter={enter} />;
  }
  return <NoKey />;
}

interface KeyHolderProps {
  secret: string;
  onEnter: (session: Session) => Promise<void>;
}

function FirstAdmin({ secret, onEnter }: KeyHolderProps) {
  const [login, setLogin] = useState('');
  const [pair, setPair] = useState(NO_PASSWORD);
  const name = login.trim();
  const { busy, problem, onSubmit } = useSubmit(async () => onEnter(await makeAdmin(secret, name, pair.password)));
  return (
    <DoorLayout title="Welcome to Photo Factory">
      <DoorWords>
        <p>
          This machine keeps your photos and videos, sorts them by time and place, and never changes an original. You are
          the first here: make your account, and you can invite the others.
        </p>
      </DoorWords>
      <form className={styles.form} onSubmit={onSubmit}>
        <Field
          label="Login"
          name="login"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          minLength={2}
          maxLength={64}
          hint="The name you log in with, for example anna."
          value={login}
          onChange={({ currentTarget }) => setLogin(currentTarget.value)}
        />
        <NewPassword login={name} value={pair} onChange={setPair} />
        <FormProblem thrown={problem} />
        <Button type="submit" look="primary" disabled={busy || name === '' || !isGood(name, pair)}>
          {busy ? 'Making your account…' : 'Make my account'}
        </Button>
      </form>
    </DoorLayout>
  );
}

function Invited({ secret, onEnter }: KeyHolderProps) {
  const present = sessionOf(useDoor());
  const [pair, setPair] = useState(NO_PASSWORD);
  const { busy, problem, onSubmit } = useSubmit(async () => onEnter(await followInvitation(secret, pair.password)));
  return (
    <DoorLayout title="Choose your password">
      <DoorWords>
        <p>Somebody of this house has sent you this link. Choose a password, and you are in.</p>
      </DoorWords>
      {present && (
        <p className={styles.note}>
          This browser is logged in as {present.account.login}. After this it is logged in as the person the link is for.
        </p>
      )}
      <form className={styles.form} onSubmit={onSubmit}>
        <NewPassword login="" value={pair} onChange={setPair} />
        <FormProblem thrown={problem} />
        <Button type="submit" look="primary" disabled={busy || !isGood('', pair)}>
          {busy ? 'Saving…' : 'Save and log in'}
        </Button>
      </form>
    </DoorLayout>
  );
}

function Arrived({ session: { account } }: { session: Session }) {
  useEffect(() => welcomeKeys.used(), []);
  return (
    <DoorLayout title={`You are in, ${account.login}`}>
      <DoorWords>
        <p>
          You are {ROLE_WORDS[account.role].title} of this house. Your login is <strong>{account.login}</strong>: with it
          and your password you come in from any device in this network.
        </p>
      </DoorWords>
      <Link className={styles.way} to="/">
        Open the library
      </Link>
    </DoorLayout>
  );
}

function NoKey() {
  return (
    <DoorLayout title="This link is not complete">
      <DoorWords>
        <p>
          Its last part is missing, or was used up when the page was loaded again. Open the whole link once more; if it
          does not work any longer, ask an admin for a new one.
        </p>
      </DoorWords>
      <Link className={styles.way} to="/">
        Go to Photo Factory
      </Link>
    </DoorLayout>
  );
}
