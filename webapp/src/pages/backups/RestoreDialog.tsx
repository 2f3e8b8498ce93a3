import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { restoreFrom } from '../../api/backups';
import { keys } from '../../api/keys';
import dialogStyles from '../../components/Dialog.module.css';
import { Tick } from '../../components/Field';
import { FormDialog } from '../../components/FormDialog';
import { useToaster } from '../../components/Toast';

/** Asks how closely originals are looked at before lost ones are given back. */
export function RestoreDialog({ name, onClose }: { name: string; onClose: () => void }) {
  const client = useQueryClient();
  const { say } = useToaster();
  const [thorough, setThorough] = useState(false);
  const restore = async (): Promise<void> => {
    await restoreFrom(name, thorough);
    say('Lost originals are looked for.');
    await client.invalidateQueries({ queryKey: keys.backups });
  };
  return (
    <FormDialog title="Restore missing originals?" action="Restore" onSubmit={restore} onClose={onClose}>
      <p className={dialogStyles.said}>
        Originals that are missing, have the wrong size or are known to be damaged come back from this backup. What lies in the place of a damaged
        one is kept in quarantine.
      </p>
      <Tick type="checkbox" label="Read every original" checked={thorough} onChange={({ currentTarget }) => setThorough(currentTarget.checked)}>
        Finds damage that nobody has noticed; takes hours in a large library
      </Tick>
    </FormDialog>
  );
}
