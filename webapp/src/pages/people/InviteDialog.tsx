import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Invitation, Role } from '../../api/doorTypes';
import { keys } from '../../api/keys';
import { invite } from '../../api/people';
import { Field } from '../../components/Field';
import { FormDialog } from '../../components/FormDialog';
import { RoleChoice } from './RoleChoice';

interface InviteDialogProps {
  onInvited: (invitation: Invitation) => void;
  onClose: () => void;
}

export function InviteDialog({ onInvited, onClose }: InviteDialogProps) {
  const client = useQueryClient();
  const [login, setLogin] = useState('');
  const [role, setRole] = useState<Role>('MEMBER');
  const send = async (): Promise<void> => {
    onInvited(await invite(login.trim(), role));
    await client.invalidateQueries({ queryKey: keys.people });
  };
  return (
    <FormDialog title="Invite somebody" action="Make a link" ready={login.trim() !== ''} onSubmit={send} onClose={onClose}>
      <Field
        label="Login"
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        required
        minLength={2}
        maxLength={64}
        hint="The name the person logs in with. The person chooses the password."
        value={login}
        onChange={({ currentTarget }) => setLogin(currentTarget.value)}
      />
      <RoleChoice role={role} onChoose={setRole} />
    </FormDialog>
  );
}
