import type { Cell, GalleryRow } from './layout';

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

export type Step = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

/** The tile an arrow key leads to from another: the next in order, or the one straight above or below; null at the ends. */
export function stepFrom(rows: readonly GalleryRow[], id: number, step: Step): number | null {
  const lines = rows.flatMap((row) => (row.kind === 'tiles' ? [row.cells] : []));
  const at = lines.findIndex((cells) => cells.some(({ tile }) => tile.id === id));
  const cells = lines[at] ?? [];
  const place = cells.findIndex(({ tile }) => tile.id === id);
  const from = cells[place];
  if (!from) {
    return null;
  }
  switch (step) {
    case 'ArrowLeft':
      return (cells[place - 1] ?? lines[at - 1]?.at(-1))?.tile.id ?? null;
    case 'ArrowRight':
      return (cells[place + 1] ?? lines[at + 1]?.[0])?.tile.id ?? null;
    case 'ArrowUp':
      return nearest(lines[at - 1] ?? [], from);
    case 'ArrowDown':
      return nearest(lines[at + 1] ?? [], from);
  }
}

function nearest(cells: readonly Cell[], from: Cell): number | null {
  const distance = (cell: Cell): number => Math.abs(cell.left + cell.width / 2 - from.left - from.width / 2);
  const sorted = cells.toSorted((one, other) => distance(one) - distance(other));
  return sorted[0]?.tile.id ?? null;
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
