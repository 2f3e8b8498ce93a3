import type { Grid } from './layout';

const PHONE: Omit<Grid, 'width'> = { rowHeight: 116, gap: 3, dayGap: 10, headerHeight: 44, labelWidth: 84 };
const DESK: Omit<Grid, 'width'> = { rowHeight: 196, gap: 4, dayGap: 20, headerHeight: 52, labelWidth: 136 };
const WIDE: Omit<Grid, 'width'> = { ...DESK, rowHeight: 232 };

/** The measures of the gallery at a width in CSS pixels. */
export function gridFor(width: number): Grid {
  if (width < 640) {
    return { width, ...PHONE };
  }
  return { width, ...(width < 1600 ? DESK : WIDE) };
}
