import { useEffect, useMemo, useState } from 'react';
import type { AssetDetail, AssetTile } from '../api/types';
import type { PanelFacts } from './contract';
import { panelAsset } from './panelHost';
import { panelTheme, watchTheme } from './theme';

/** What a panel is about. */
export interface Subject {
  readonly tile: AssetTile;
  readonly detail: AssetDetail | undefined;
}

/** What panels are told; the same object while nothing has changed. */
export function usePanelFacts(subject: Subject | null): PanelFacts {
  const [theme, setTheme] = useState(panelTheme);
  useEffect(() => watchTheme(() => setTheme(panelTheme())), []);
  const tile = subject?.tile;
  const detail = subject?.detail;
  return useMemo(() => ({ asset: tile ? panelAsset(tile, detail) : null, theme }), [tile, detail, theme]);
}
