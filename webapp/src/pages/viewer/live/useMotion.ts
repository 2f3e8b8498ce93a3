import { originalUrl } from '../../../api/media';
import type { AssetTile } from '../../../api/types';
import { usePlaying } from '../player/usePlayback';

/** The asset whose film a photo moves by: another file of its stack, or itself where the film is within it; null where it does not move. */
export function useMotion(tile: AssetTile): number | null {
  const beside = tile.stack?.cover === tile.id ? tile.stack.film : null;
  const asked = beside === null && tile.kind === 'image';
  const { data } = usePlaying(tile.id, false, asked);
  const within = data?.way === 'ORIGINAL' && data.url !== originalUrl(tile.id);
  return beside ?? (asked && within ? tile.id : null);
}
