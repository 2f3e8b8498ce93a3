import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Account, AccountChange, Role } from '../../api/doorTypes';
import { keys } from '../../api/keys';
import { changePerson } from '../../api/people';
import { Field } from '../../components/Field';
import { FormDialog } from '../../components/FormDialog';
import { useToaster } from '../../components/Toast';
import { bytes } from '../../format/numbers';
import { quotaOf, quotaText } from './quota';
import { RoleChoice } from './RoleChoice';

export function ChangeDialog({ person, onClose }: { person: Account; onClose: () => void }) {
  const client = useQueryClient();
  const { say } = useToaster();
  const [role, setRole] = useState(person.role);
  const [space, setSpace] = useState(quotaText(person.quotaBytes));
  const quota = quotaOf(space);
  const change = async (): Promise<void> => {
    if (quota !== undefined) {
      await changePerson(person.id, changes(person, { role, quotaBytes: quota }));
      say(`${person.login} is changed.`);
      await client.invalidateQueries({ queryKey: keys.people });
    }
  };
  return (
    <FormDialog
      title={`${person.quotaBytes === undefined ? 'Role' : 'Role and space'} of ${person.login}`}
      action="Save"
      ready={quota !== undefined}
      onSubmit={change}
      onClose={onClose}
    >
      <RoleChoice role={role} onChoose={setRole} />
      {role !== 'VIEWER' && person.quotaBytes !== undefined && (
        <Field
          label="Space in gigabytes"
          inputMode="decimal"
          autoComplete="off"
          placeholder="No limit"
          objection={quota === undefined ? 'A number of gigabytes, or nothing for no limit.' : null}
          hint={`${bytes(person.usedBytes ?? 0)} are used. Files beyond the limit are not taken in; none is removed.`}
          value={space}
          onChange={({ currentTarget }) => setSpace(currentTarget.value)}
        />
      )}
    </FormDialog>
  );
}

/** Only what is different, so that nothing is undone that another admin has changed meanwhile. */
function changes(before: Account, after: { role: Role; quotaBytes: number | null }): AccountChange {
  return {
    ...(after.role === before.role ? {} : { role: after.role }),
    ...(before.quotaBytes === undefined || after.quotaBytes === before.quotaBytes ? {} : { quotaBytes: after.quotaBytes }),
  };
}
