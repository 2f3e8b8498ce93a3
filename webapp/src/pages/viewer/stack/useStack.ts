import { useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../api/keys';
import { chooseCover, putBehind, stackOf, takeApart, type StackFile } from '../../../api/stacks';
import type { AssetTile } from '../../../api/types';
import { useToaster } from '../../../components/Toast';
import { useMay } from '../../../door/DoorContext';

const NONE: readonly StackFile[] = [];

/** The files of a stack, and what a person may do with it. */
export function useStack(tile: AssetTile, cover: number) {
  const client = useQueryClient();
  const { say, complain } = useToaster();
  const mayChange = useMay('WRITE');
  const { data } = useQuery({
    queryKey: keys.stackOf(cover, tile.stack?.count ?? 1),
    queryFn: ({ signal }) => stackOf(cover, signal),
    placeholderData: (before) => before,
  });
  const files = data?.files.filter(({ kind }) => kind !== 'sidecar') ?? NONE;
  const told = (work: () => Promise<unknown>) => (): void =>
    void work()
      .catch(complain)
      // What lists show of it has changed, and what each of its files is.
      .finally(() => Promise.all([keys.assets, keys.anyAsset, keys.anyStack].map((queryKey) => client.invalidateQueries({ queryKey }))));
  const choose = told(async () => {
    await chooseCover(cover, tile.id);
    say('Lists show this one now.', { label: 'Undo', run: told(() => chooseCover(tile.id, cover)) });
  });
  const apart = told(async () => {
    await takeApart(cover);
    const others = files.map(({ id }) => id).filter((id) => id !== cover);
    say('Taken apart.', { label: 'Undo', run: told(() => putBehind(cover, others)) });
  });
  return { files, mayChange, choose, apart };
}
