import { useEffect } from 'react';
import { useTimeline } from '../../api/queries';
import { compareTiles, newerThan } from '../../api/timelinePages';
import type { AssetTile } from '../../api/types';
import { useNarrowing } from '../gallery/useNarrowing';

/** So many photos are loaded to learn who a photo's neighbours are; an older one is shown alone. */
const MOST = 5_000;

/** Loads the timeline on until it holds a photo that was opened by its address rather than from the gallery. */
export function useReached(tile: AssetTile | null, tiles: readonly AssetTile[], more: (() => void) | null): void {
  const narrowing = useNarrowing();
  const last = tiles.at(-1);
  const beyond = tile !== null && last !== undefined && compareTiles(last, tile) < 0;
  const { data: days } = useTimeline(narrowing, beyond);
  const near = beyond && days !== undefined && newerThan(days, tile) <= MOST;
  useEffect(() => {
    if (near) {
      more?.();
    }
  }, [near, more]);
}
