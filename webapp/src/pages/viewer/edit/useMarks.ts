import { useMutation, useMutationState, useQueryClient } from '@tanstack/react-query';
import { edit } from '../../../api/library';
import { show } from '../../../api/live';
import type { AssetDetail, AssetTile, EditChanges } from '../../../api/types';
import { useToaster } from '../../../components/Toast';
import { marksOf } from './pending';

/**
 * Heart and stars, shown as soon as they are set. Each is said after the other, since a later answer must not come before an earlier one; what the
 * server refuses is not shown any more, and told.
 */
export function useMarks(tile: AssetTile, detail: AssetDetail | undefined) {
  const client = useQueryClient();
  const { complain } = useToaster();
  const mutationKey = ['marks', tile.id];
  const pending = useMutationState({
    filters: { mutationKey, status: 'pending' },
    select: ({ state }) => state.variables as EditChanges,
  });
  const { mutate } = useMutation({
    mutationKey,
    scope: { id: mutationKey.join(' ') },
    networkMode: 'always',
    mutationFn: (changes: EditChanges) => edit(tile.id, changes),
    onSuccess: (answer) => show(client, answer),
    onError: complain,
  });
  return { ...marksOf(tile, detail, pending), mark: mutate };
}
