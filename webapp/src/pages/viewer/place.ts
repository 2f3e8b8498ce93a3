import type { AssetTile } from '../../api/types';

/** Where a photo stands in a list. */
export interface ViewedPlace {
  id: number;
  /** −1 when it is not in the list, or not any more. */
  at: number;
  previous: AssetTile | null;
  next: AssetTile | null;
}

export const NOWHERE: ViewedPlace = { id: Number.NaN, at: -1, previous: null, next: null };

/** Where a photo stands, or where it stood when it has left the list since `before`. */
export function placeIn(tiles: readonly AssetTile[], id: number, before: ViewedPlace): ViewedPlace {
  const at = tiles.findIndex((tile) => tile.id === id);
  if (at >= 0) {
    return { id, at, previous: tiles[at - 1] ?? null, next: tiles[at + 1] ?? null };
  }
  if (before.id !== id) {
    return { ...NOWHERE, id };
  }
  const still = (neighbour: AssetTile | null): AssetTile | null => tiles.find((tile) => tile.id === neighbour?.id) ?? null;
  return { id, at: -1, previous: still(before.previous), next: still(before.next) };
}

/** An id that is no number is the same as itself. */
export function isSame(one: ViewedPlace, other: ViewedPlace): boolean {
  return Object.is(one.id, other.id) && one.at === other.at && one.previous === other.previous && one.next === other.next;
}
