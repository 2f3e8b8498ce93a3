import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { Account, Legacy } from '../../api/doorTypes';
import { keys } from '../../api/keys';
import { removePerson } from '../../api/people';
import dialogStyles from '../../components/Dialog.module.css';
import { Field, Tick } from '../../components/Field';
import { FormDialog } from '../../components/FormDialog';
import { useToaster } from '../../components/Toast';
import { bytes } from '../../format/numbers';

/** Removing somebody is for ever, so the login has to be typed. */
export function RemoveDialog({ person, onClose }: { person: Account; onClose: () => void }) {
  const { id, login, usedBytes } = person;
  const client = useQueryClient();
  const { say } = useToaster();
  const [files, setFiles] = useState<Legacy>('hand-over');
  const [typed, setTyped] = useState('');
  const remove = async (): Promise<void> => {
    await removePerson(id, files);
    say(`${login} is removed.`);
    await client.invalidateQueries({ queryKey: keys.people });
  };
  return (
    <FormDialog
      title={`Remove ${login}?`}
      action="Remove"
      dangerous
      ready={typed.trim() === login}
      onSubmit={remove}
      onClose={onClose}
    >
      <p className={dialogStyles.said}>The account, its sessions and its tokens go at once and do not come back.</p>
      <FilesChoice usedBytes={usedBytes} files={files} onChoose={setFiles} />
      <Field
        label={`Type ${login} to confirm`}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
    </FormDialog>
  );
}

interface FilesChoiceProps {
  usedBytes: number | undefined;
  files: Legacy;
  onChoose: (files: Legacy) => void;
}

function FilesChoice({ usedBytes, files, onChoose }: FilesChoiceProps) {
  const name = useId();
  return (
    <fieldset className={dialogStyles.group}>
      <legend>What becomes of the files{usedBytes === undefined ? '' : ` (${bytes(usedBytes)})`}?</legend>
      <Tick
        type="radio"
        name={name}
        label="They become mine"
        checked={files === 'hand-over'}
        onChange={() => onChoose('hand-over')}
      >
        They move into your library
      </Tick>
      <Tick type="radio" name={name} label="Into the trash" checked={files === 'trash'} onChange={() => onChoose('trash')}>
        They are removed for ever after its days
      </Tick>
    </fieldset>
  );
}
