import type { AssetDetail, AssetTile, EditChanges } from '../../../api/types';

/** The marks of a photo as a person sees them at once, before the server has answered. */
export interface Marks {
  favourite: boolean;
  /** Null while it is not known. */
  rating: number | null;
}

/** What is known, and above it what was said and not answered yet, the later above the earlier. */
export function marksOf(tile: AssetTile, detail: AssetDetail | undefined, pending: readonly EditChanges[]): Marks {
  return pending.reduce<Marks>(
    (marks, { favourite, rating }) => ({
      favourite: favourite === undefined ? marks.favourite : (favourite ?? false),
      rating: rating === undefined ? marks.rating : (rating ?? filed(detail)),
    }),
    { favourite: tile.favourite, rating: detail?.rating ?? null },
  );
}

/** What the file says, where a person has said something else. */
function filed(detail: AssetDetail | undefined): number | null {
  const rating = detail?.edited.includes('rating') ? detail.extracted['rating'] : detail?.rating;
  return typeof rating === 'number' ? rating : null;
}
