import { useEffect } from 'react';
import { viewerPicture } from '../../api/media';
import type { AssetTile } from '../../api/types';

/** Fetches the pictures next door, so that a step shows them at once. */
export function usePreloaded(...neighbours: readonly (AssetTile | null)[]): void {
  const addresses = neighbours
    .map((tile) => (tile && tile.kind !== 'video' && tile.kind !== 'audio' ? viewerPicture(tile) : null))
    .join(' ');
  useEffect(() => {
    for (const address of addresses.split(' ')) {
      if (address !== '') {
        new Image().src = address;
      }
    }
  }, [addresses]);
}
