import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from '../../../api/envelope';
import { keys } from '../../../api/keys';
import { edit } from '../../../api/library';
import { show } from '../../../api/live';
import type { AssetDetail, EditChanges, EditField } from '../../../api/types';
import { useToaster } from '../../../components/Toast';

/** Takes back what was said of what is shown; where something else is to be shown by now, that is shown and nothing is taken back. */
export function useRevert(asset: AssetDetail) {
  const client = useQueryClient();
  const { say, complain } = useToaster();
  const [busy, setBusy] = useState(false);

  const told = (work: () => Promise<void>) => (): void => {
    setBusy(true);
    work()
      .catch((thrown: unknown) => {
        complain(thrown);
        if (thrown instanceof ApiError && thrown.status === 412) {
          void client.invalidateQueries({ queryKey: keys.asset(asset.id) });
        }
      })
      .finally(() => setBusy(false));
  };

  /** Says something, with a way to say what was said before it again. */
  const change = (changes: EditChanges, sentence: string): void =>
    told(async () => {
      const answer = await edit(asset.id, changes, asset.etag);
      show(client, answer);
      const undo = told(async () => show(client, await edit(asset.id, wordsOf(asset, changes), answer.etag)));
      say(sentence, { label: 'Undo', run: undo });
    })();

  return {
    busy,
    change,
    revert: (fields: readonly EditField[]) =>
      change(Object.fromEntries(fields.map((field) => [field, null])), 'What the file says is shown again.'),
  };
}

/** What a person says of these fields in an asset as it is shown; null where that is nothing. */
function wordsOf(asset: AssetDetail, changes: EditChanges): EditChanges {
  const fields = Object.keys(changes) as EditField[];
  return Object.fromEntries(fields.map((field) => [field, wordOf(asset, field)]));
}

function wordOf(asset: AssetDetail, field: EditField): unknown {
  if (field === 'favourite' || field === 'archived' || field === 'hidden') {
    return asset[field];
  }
  // The empty text that says that there is none is shown as null.
  return asset.edited.includes(field) ? (asset[field] ?? '') : null;
}
