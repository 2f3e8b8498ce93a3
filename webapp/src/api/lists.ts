import type { QueryClient } from '@tanstack/react-query';
import { keys } from './keys';
import { isInPlace, readNarrowing, type Marks, type Narrowing } from './narrowing';
import { withoutTile, type TimelinePages } from './timelinePages';
import type { AssetTile } from './types';

/** Changes every list of the library that has been loaded; each is told what it is narrowed to. */
export function changeLists(
  client: QueryClient,
  change: (pages: TimelinePages, narrowing: Narrowing) => TimelinePages,
): void {
  for (const [key] of client.getQueriesData<TimelinePages>({ queryKey: keys.assets })) {
    const narrowing = readNarrowing(new URLSearchParams(String(key[1] ?? '')));
    client.setQueryData<TimelinePages>(key, (pages) => pages && change(pages, narrowing));
  }
}

/** Takes assets out of every list at once, as they are in the trash now. */
export function dropFromLists(client: QueryClient, ids: ReadonlySet<number>): void {
  changeLists(client, (pages) => [...ids].reduce(withoutTile, pages));
}

/** Shows marks that the server has taken, without waiting for the event that tells of them. */
export function markInLists(client: QueryClient, ids: ReadonlySet<number>, marks: Partial<Marks>): void {
  changeLists(client, (pages, narrowing) => marked(pages, ids, marks, narrowing));
}

function marked(
  pages: TimelinePages,
  ids: ReadonlySet<number>,
  marks: Partial<Marks>,
  { place, favourite }: Narrowing,
): TimelinePages {
  const stays = (tile: AssetTile): boolean => isInPlace(tile, place) && (!favourite || tile.favourite);
  const items = (before: readonly AssetTile[]): readonly AssetTile[] =>
    before.some(({ id }) => ids.has(id))
      ? before.map((tile) => (ids.has(tile.id) ? { ...tile, ...marks } : tile)).filter(stays)
      : before;
  return { ...pages, pages: pages.pages.map((page) => ({ ...page, items: items(page.items) })) };
}
