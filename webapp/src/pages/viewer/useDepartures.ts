import { useQueryClient } from '@tanstack/react-query';
import { keys } from '../../api/keys';
import { edit, moveToTrash, restore } from '../../api/library';
import { dropFromLists } from '../../api/lists';
import { show } from '../../api/live';
import type { AssetTile } from '../../api/types';
import { useToaster } from '../../components/Toast';

/** The words of a mark that takes a photo out of the list it is seen in. */
const WORDS = {
  archived: { out: 'Archived: it has left the timeline.', back: 'It is back in the timeline.' },
  hidden: { out: 'Hidden: only the list of hidden photos shows it.', back: 'It is not hidden any more.' },
} as const;

/** How a photo leaves the list it is seen in, and comes back. Whoever looks at it goes on to another, or home. */
export function useDepartures(go: (id: number) => void, close: () => void) {
  const client = useQueryClient();
  const { say, complain } = useToaster();
  const goOn = (then: AssetTile | null): void => (then ? go(then.id) : close());
  const told = (work: () => Promise<unknown>) => (): void => void work().catch(complain);

  const trash = async (tile: AssetTile, then: AssetTile | null): Promise<void> => {
    await moveToTrash(tile.id);
    goOn(then);
    dropFromLists(client, new Set([tile.id]));
    const bringBack = async (): Promise<void> => {
      await restore(tile.id);
      await client.invalidateQueries({ queryKey: keys.assets });
    };
    say('Moved to the trash.', { label: 'Undo', run: told(bringBack) });
  };

  const setMark = async (mark: keyof typeof WORDS, tile: AssetTile, then: AssetTile | null): Promise<void> => {
    const out = !tile[mark];
    const put = async (value: boolean): Promise<void> => show(client, await edit(tile.id, { [mark]: value }));
    const answer = await edit(tile.id, { [mark]: out });
    if (out) {
      goOn(then);
    }
    show(client, answer);
    say(WORDS[mark][out ? 'out' : 'back'], { label: 'Undo', run: told(() => put(!out)) });
  };

  return {
    trash: (tile: AssetTile, then: AssetTile | null) => told(() => trash(tile, then))(),
    archive: (tile: AssetTile, then: AssetTile | null) => told(() => setMark('archived', tile, then))(),
    hide: (tile: AssetTile, then: AssetTile | null) => told(() => setMark('hidden', tile, then))(),
  };
}
