import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changePassword } from '../../api/account';
import { keys } from '../../api/keys';
import { Button } from '../../components/Button';
import { PasswordField } from '../../components/Field';
import { FormDialog } from '../../components/FormDialog';
import { Section } from '../../components/Section';
import { useToaster } from '../../components/Toast';
import { useSession } from '../../door/DoorContext';
import { isGood, NewPassword, NO_PASSWORD } from '../door/NewPassword';
import styles from './account.module.css';

export function Password() {
  const { account } = useSession();
  const [changing, setChanging] = useState(false);
  return (
    <Section title="Password">
      <div className={styles.line}>
        <p className={styles.words}>
          {account.hasPassword
            ? 'Changing it logs out every other browser.'
            : 'You log in elsewhere and have no password here. An admin can send you a link to set one.'}
        </p>
        {account.hasPassword && (
          <Button small onClick={() => setChanging(true)}>
            Change password
          </Button>
        )}
      </div>
      {changing && <ChangePassword login={account.login} onClose={() => setChanging(false)} />}
    </Section>
  );
}

function ChangePassword({ login, onClose }: { login: string; onClose: () => void }) {
  const client = useQueryClient();
  const { say } = useToaster();
  const [old, setOld] = useState('');
  const [pair, setPair] = useState(NO_PASSWORD);
  const change = async (): Promise<void> => {
    await changePassword(old, pair.password);
    say('Your password is changed.');
    await client.invalidateQueries({ queryKey: keys.sessions });
  };
  return (
    <FormDialog
      title="Change your password"
      action="Change password"
      ready={old !== '' && isGood(login, pair)}
      onSubmit={change}
      onClose={onClose}
    >
      <input type="text" autoComplete="username" value={login} readOnly hidden />
      <PasswordField
        label="Present password"
        autoComplete="current-password"
        required
        value={old}
        onChange={({ currentTarget }) => setOld(currentTarget.value)}
      />
      <NewPassword login={login} value={pair} onChange={setPair} />
    </FormDialog>
  );
}
