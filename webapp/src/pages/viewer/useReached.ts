import { useEffect } from 'react';
import { useTimeline } from '../../api/queries';
import { newerThan } from '../../api/timelinePages';
import type { AssetTile } from '../../api/types';

/** So many photos are loaded to learn who a photo's neighbours are; an older one is shown alone. */
const MOST = 5_000;

/** Loads the timeline on until it holds a photo that was opened by its address rather than from the gallery. */
export function useReached(tile: AssetTile | null, tiles: readonly AssetTile[], more: (() => void) | null): void {
  const missing = tile !== null && tiles.length > 0 && !tiles.some(({ id }) => id === tile.id);
  const { data: days } = useTimeline(missing);
  const near = missing && days !== undefined && newerThan(days, tile) <= MOST && tiles.length <= MOST;
  useEffect(() => {
    if (near) {
      more?.();
    }
  }, [near, more]);
}
