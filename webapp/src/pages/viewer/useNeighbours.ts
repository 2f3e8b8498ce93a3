import { useState } from 'react';
import type { AssetTile } from '../../api/types';
import { isSame, NOWHERE, placeIn, type ViewedPlace } from './place';

/** Who stands beside a photo. One that has just left the list, because of what was said of it, keeps its place while it is looked at. */
export function useNeighbours(tiles: readonly AssetTile[], id: number): ViewedPlace {
  const [kept, setKept] = useState(NOWHERE);
  const place = placeIn(tiles, id, kept);
  if (!isSame(place, kept)) {
    setKept(place);
  }
  return place;
}
