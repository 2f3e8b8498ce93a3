import type { Page } from './envelope';
import type { AssetTile, TimelineDay } from './types';

/** What an infinite query over the timeline holds. */
export interface TimelinePages {
  pages: Page<AssetTile>[];
  pageParams: unknown[];
}

/** Newest first, the later id first among equals: the order of the server. */
export function compareTiles(one: AssetTile, other: AssetTile): number {
  if (one.sortTime !== other.sortTime) {
    return one.sortTime > other.sortTime ? -1 : 1;
  }
  return other.id - one.id;
}

/** Puts a tile where it belongs, replacing what was known of it; one beyond the loaded pages is left to their loading. */
export function withTile(timeline: TimelinePages, tile: AssetTile): TimelinePages {
  const removed = withoutTile(timeline, tile.id);
  const target = removed.pages.findIndex((page) => {
    const last = page.items.at(-1);
    return last !== undefined && compareTiles(tile, last) < 0;
  });
  if (target >= 0) {
    return insert(removed, target, tile);
  }
  const end = removed.pages.length - 1;
  return removed.pages[end]?.nextCursor === null ? insert(removed, end, tile) : removed;
}

export function withoutTile(timeline: TimelinePages, id: number): TimelinePages {
  if (!timeline.pages.some((page) => page.items.some((tile) => tile.id === id))) {
    return timeline;
  }
  const pages = timeline.pages.map((page) =>
    page.items.some((tile) => tile.id === id)
      ? { ...page, items: page.items.filter((tile) => tile.id !== id) }
      : page,
  );
  return { ...timeline, pages };
}

/** All loaded tiles in order. A tile that moved between two page loads appears once. */
export function tilesOf(timeline: TimelinePages): AssetTile[] {
  const seen = new Set<number>();
  return timeline.pages
    .flatMap((page) => page.items)
    .filter((tile) => !seen.has(tile.id) && seen.add(tile.id));
}

/** How many assets lie on later days than this one: about how far down the timeline it is. */
export function newerThan(days: readonly TimelineDay[], { sortTime }: AssetTile): number {
  return days.filter(({ day }) => day > sortTime.slice(0, day.length)).reduce((sum, { count }) => sum + count, 0);
}

function insert(timeline: TimelinePages, index: number, tile: AssetTile): TimelinePages {
  const pages = timeline.pages.map((page, at) => {
    if (at !== index) {
      return page;
    }
    const before = page.items.findIndex((other) => compareTiles(tile, other) < 0);
    const place = before < 0 ? page.items.length : before;
    return { ...page, items: [...page.items.slice(0, place), tile, ...page.items.slice(place)] };
  });
  return { ...timeline, pages };
}
