import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../../api/keys';
import { addCatalog } from '../../api/plugins';
import type { CatalogOrder } from '../../api/pluginTypes';
import { Choice, Field } from '../../components/Field';
import { FormDialog } from '../../components/FormDialog';
import { useToaster } from '../../components/Toast';

type Kind = NonNullable<CatalogOrder['kind']>;

const KINDS: readonly { value: Kind; word: string }[] = [
  { value: 'WEB', word: 'On the web' },
  { value: 'FOLDER', word: 'A folder of this machine' },
];

/** A source is trusted by the key that it shows first. */
export function AddSource({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const { say } = useToaster();
  const [kind, setKind] = useState<Kind>('WEB');
  const [address, setAddress] = useState('');
  const [fingerprint, setFingerprint] = useState('');
  const add = async (): Promise<void> => {
    const wanted = fingerprint.trim();
    const { name } = await addCatalog({ kind, address: address.trim(), fingerprint: wanted === '' ? null : wanted });
    say(`${name} is a source of plugins now.`);
    await client.invalidateQueries({ queryKey: keys.catalogs });
  };
  return (
    <FormDialog title="Add a source" action="Add" ready={address.trim() !== ''} onSubmit={add} onClose={onClose}>
      <Choice label="Where" value={kind} options={KINDS} onChoose={setKind} />
      <Field
        label={kind === 'WEB' ? 'Address' : 'Folder'}
        inputMode="url"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        required
        placeholder={kind === 'WEB' ? 'https://example.org/plugins/' : 'neighbour'}
        hint={kind === 'WEB' ? 'Of the folder in which its index.json lies.' : 'In the folder catalog of the data folder.'}
        value={address}
        onChange={({ currentTarget }) => setAddress(currentTarget.value)}
      />
      <Field
        label="Fingerprint of its key"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        placeholder="Not needed"
        hint="Where its owner tells you one, nobody can take its place. Without, the key that comes now is the one it is known by."
        value={fingerprint}
        onChange={({ currentTarget }) => setFingerprint(currentTarget.value)}
      />
    </FormDialog>
  );
}
