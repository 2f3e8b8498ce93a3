import { useEffect, useId, useRef, useState } from 'react';
import { logIn } from '../api/door';
import { Button } from '../components/Button';
import dialogStyles from '../components/Dialog.module.css';
import { PasswordField } from '../components/Field';
import { FormProblem } from '../components/FormProblem';
import { useSubmit } from '../components/useSubmit';
import { useUploadSnapshot } from '../uploads/Uploads';
import { isOpen } from '../uploads/queue';
import { counted } from '../format/numbers';
import { OidcButton } from '../pages/door/OidcButton';
import { doorOf } from './Doorkeeper';
import { useDoor, useDoorkeeper, useSession } from './DoorContext';
import styles from './SessionEnded.module.css';

/** Lies over what was open, and goes when the same person is back: nothing that was begun is lost. */
export function SessionEnded() {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const keeper = useDoorkeeper();
  const door = doorOf(useDoor());
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={dialogStyles.dialog}
      aria-labelledby={titleId}
      // There is nothing behind it that could be done.
      onCancel={(event) => event.preventDefault()}
      onClose={() => dialog.current?.showModal()}
    >
      <h2 id={titleId} className={dialogStyles.title}>
        Your session has ended
      </h2>
      <div className={dialogStyles.words}>
        Log in again to go on where you were. <WaitingUploads />
      </div>
      <div className={styles.ways}>
        {door?.localLogin && <LogInAgain />}
        <OidcButton next={`${location.pathname}${location.search}`} />
        <Button look="quiet" small onClick={() => keeper.left()}>
          Log in as somebody else
        </Button>
      </div>
    </dialog>
  );
}

function WaitingUploads() {
  const waiting = useUploadSnapshot().uploads.filter(isOpen).length;
  return waiting === 0 ? null : <>{counted(waiting, 'upload goes', 'uploads go')} on then.</>;
}

function LogInAgain() {
  const { login } = useSession().account;
  const keeper = useDoorkeeper();
  const [password, setPassword] = useState('');
  const { busy, problem, onSubmit } = useSubmit(async () => keeper.entered(await logIn(login, password)));
  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <input type="text" autoComplete="username" value={login} readOnly hidden />
      <PasswordField
        label={`Password of ${login}`}
        autoComplete="current-password"
        required
        value={password}
        onChange={({ currentTarget }) => setPassword(currentTarget.value)}
      />
      <FormProblem thrown={problem} />
      <Button type="submit" look="primary" disabled={busy}>
        {busy ? 'Logging in…' : 'Log in'}
      </Button>
    </form>
  );
}
