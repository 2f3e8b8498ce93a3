import { useCallback, useMemo, useState } from 'react';
import type { AssetTile } from '../../api/types';
import { NONE_CHOSEN, stretched, toggled, withAll, type Selection } from './selection';

export type Choosing = ReturnType<typeof useSelection>;

/** What somebody has chosen of the photos that are shown; it outlives their rows, which come and go with the scrolling. */
export function useSelection(tiles: readonly AssetTile[], list: string) {
  const [kept, setKept] = useState({ list, selection: NONE_CHOSEN });
  // What is chosen is chosen of one list.
  const selection = kept.list === list ? kept.selection : NONE_CHOSEN;
  const setSelection = useCallback(
    (change: (before: Selection) => Selection) =>
      setKept((before) => ({ list, selection: change(before.list === list ? before.selection : NONE_CHOSEN) })),
    [list],
  );
  const order = useMemo(() => tiles.map(({ id }) => id), [tiles]);
  const toggle = useCallback((id: number) => setSelection((before) => toggled(before, id)), [setSelection]);
  const stretch = useCallback((id: number) => setSelection((before) => stretched(before, order, id)), [setSelection, order]);
  const takeAll = useCallback((ids: readonly number[]) => setSelection((before) => withAll(before, ids)), [setSelection]);
  const clear = useCallback(() => setSelection(() => NONE_CHOSEN), [setSelection]);
  // What has gone meanwhile is no longer chosen.
  const chosen = useMemo(() => tiles.filter(({ id }) => selection.chosen.has(id)), [tiles, selection]);
  const ids = useMemo(() => new Set(chosen.map(({ id }) => id)), [chosen]);
  return useMemo(
    () => ({ chosen, ids, toggle, stretch, takeAll, clear }),
    [chosen, ids, toggle, stretch, takeAll, clear],
  );
}
