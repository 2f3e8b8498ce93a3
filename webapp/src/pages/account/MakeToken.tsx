import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { makeToken } from '../../api/account';
import type { MadeToken, Scope } from '../../api/doorTypes';
import { keys } from '../../api/keys';
import { Choice, Field, Tick } from '../../components/Field';
import dialogStyles from '../../components/Dialog.module.css';
import { FormDialog } from '../../components/FormDialog';
import { useSession } from '../../door/DoorContext';
import { SCOPE_WORDS, scopesOf } from './scopes';

type Days = '30' | '90' | '365' | 'never';

const DAYS: readonly { value: Days; word: string }[] = [
  { value: '30', word: 'In 30 days' },
  { value: '90', word: 'In 90 days' },
  { value: '365', word: 'In a year' },
  { value: 'never', word: 'Never' },
];
const DAY_MS = 86_400_000;

export function MakeToken({ onMade, onClose }: { onMade: (made: MadeToken) => void; onClose: () => void }) {
  const client = useQueryClient();
  const { role } = useSession().account;
  const [label, setLabel] = useState('');
  const [scopes, setScopes] = useState<ReadonlySet<Scope>>(new Set(['READ']));
  const [days, setDays] = useState<Days>('90');
  const offered = scopesOf(role);
  const make = async (): Promise<void> => {
    const wanted = offered.filter((scope) => scopes.has(scope));
    onMade(await makeToken({ label: label.trim(), scopes: wanted, expiresAt: expiry(days) }));
    await client.invalidateQueries({ queryKey: keys.tokens });
  };
  const ready = label.trim() !== '' && scopes.size > 0;
  return (
    <FormDialog title="Make an access token" action="Make token" ready={ready} onSubmit={make} onClose={onClose}>
      <Field
        label="What is it for?"
        required
        maxLength={100}
        hint="For example: backup script"
        value={label}
        onChange={({ currentTarget }) => setLabel(currentTarget.value)}
      />
      <fieldset className={dialogStyles.group}>
        <legend>What may it do?</legend>
        {offered.map((scope) => (
          <Tick
            key={scope}
            type="checkbox"
            label={SCOPE_WORDS[scope].word}
            checked={scopes.has(scope)}
            onChange={({ currentTarget }) => setScopes(toggled(scopes, scope, currentTarget.checked))}
          >
            {SCOPE_WORDS[scope].may}
          </Tick>
        ))}
      </fieldset>
      <Choice label="When does it expire?" value={days} options={DAYS} onChoose={setDays} />
    </FormDialog>
  );
}

function toggled(scopes: ReadonlySet<Scope>, scope: Scope, wanted: boolean): ReadonlySet<Scope> {
  const changed = new Set(scopes);
  if (wanted) {
    changed.add(scope);
  } else {
    changed.delete(scope);
  }
  return changed;
}

function expiry(days: Days): string | null {
  return days === 'never' ? null : new Date(Date.now() + Number(days) * DAY_MS).toISOString();
}
