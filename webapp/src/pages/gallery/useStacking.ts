import { useQueryClient } from '@tanstack/react-query';
import { keys } from '../../api/keys';
import { putBehind, takeApart } from '../../api/stacks';
import { useToaster } from '../../components/Toast';
import { photos } from './deeds';

/** Puts photos behind the first of them, which lists show from then on, and offers to take it back. */
export function useStacking(onStacked: () => void): (ids: readonly number[]) => Promise<void> {
  const client = useQueryClient();
  const { say, complain } = useToaster();
  const refresh = (): Promise<unknown> =>
    Promise.all([keys.assets, keys.anyAsset, keys.anyStack].map((queryKey) => client.invalidateQueries({ queryKey })));
  return async ([cover, ...others]) => {
    if (cover === undefined) {
      return;
    }
    try {
      await putBehind(cover, others);
      const undo = async (): Promise<void> => {
        await takeApart(cover).catch(complain);
        await refresh();
      };
      say(`Stacked ${photos(others.length + 1)}.`, { label: 'Undo', run: () => void undo() });
      onStacked();
      await refresh();
    } catch (thrown) {
      complain(thrown);
    }
  };
}
