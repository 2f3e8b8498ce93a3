import type { GalleryRow } from './layout';

/** Distance of each row from the top of the first. */
export function startsOf(rows: readonly GalleryRow[]): number[] {
  const starts: number[] = [];
  let start = 0;
  for (const row of rows) {
    starts.push(start);
    start += row.height;
  }
  return starts;
}

/** Index of the row that begins at or before a distance from the top; -1 where there are no rows. */
export function rowAt(starts: readonly number[], distance: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= distance) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return high;
}

/** Index of the row that holds a tile; -1 where none does. */
export function rowOfTile(rows: readonly GalleryRow[], id: number): number {
  return rows.findIndex((row) => row.kind === 'tiles' && row.cells.some(({ tile }) => tile.id === id));
}

/** The first tile at or below a row, with its row. */
export function tileFrom(rows: readonly GalleryRow[], index: number): { id: number; row: number } | null {
  for (let at = Math.max(0, index); at < rows.length; at++) {
    const row = rows[at];
    const cell = row?.kind === 'tiles' ? row.cells[0] : undefined;
    if (cell) {
      return { id: cell.tile.id, row: at };
    }
  }
  return null;
}
