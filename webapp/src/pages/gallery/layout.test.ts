import { describe, expect, it } from 'vitest';
import type { AssetTile } from '../../api/types';
import { tile } from '../../testing/tiles';
import { groupByDay, layOut, shapeOf, type Cell, type GalleryRow, type Grid } from './layout';
import { rowAt, rowOfTile, startsOf, stepFrom, tileFrom } from './places';

const GRID: Grid = { width: 1000, rowHeight: 200, gap: 4, dayGap: 20, headerHeight: 50, labelWidth: 120 };

const on = (day: string, ...ids: number[]): AssetTile[] => ids.map((id) => tile(id, { sortTime: `${day}T10:00:00` }));
const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);
const lay = (...tiles: AssetTile[]): GalleryRow[] => layOut(groupByDay(tiles), GRID);
const cellsOf = (rows: readonly GalleryRow[]): Cell[] => rows.flatMap((row) => (row.kind === 'tiles' ? row.cells : []));
const rightEdge = (row: GalleryRow | undefined): number => {
  const last = row?.kind === 'tiles' ? row.cells.at(-1) : undefined;
  return last ? last.left + last.width : Number.NaN;
};

describe('grouping by day', () => {
  it('follows the place in the timeline, not the clock of this device', () => {
    const days = groupByDay([
      tile(3, { sortTime: '2026-03-29T23:59:59' }),
      tile(2, { sortTime: '2026-03-29T00:00:00' }),
      tile(1, { sortTime: '2026-03-28T23:59:59' }),
    ]);
    expect(days.map(({ day, tiles }) => [day, tiles.map(({ id }) => id)])).toEqual([
      ['2026-03-29', [3, 2]],
      ['2026-03-28', [1]],
    ]);
  });

  it('of nothing gives nothing', () => {
    expect(layOut(groupByDay([]), GRID)).toEqual([]);
  });
});

describe('the layout', () => {
  it('fills every row of a long day to the edge, but its last', () => {
    const rows = lay(...on('2026-11-21', ...range(0, 10)));
    expect(rows.map(({ kind }) => kind)).toEqual(['days', 'tiles', 'tiles', 'tiles']);
    expect(rightEdge(rows[1])).toBeCloseTo(1000);
    expect(rightEdge(rows[2])).toBeCloseTo(1000);
    expect(rightEdge(rows[3])).toBeLessThan(1000);
  });

  it('shows every photo once and in order', () => {
    const tiles = [...on('2026-11-21', ...range(0, 37)), ...on('2026-11-20', 50), ...on('2026-11-19', 60, 61)];
    expect(cellsOf(lay(...tiles)).map((cell) => cell.tile.id)).toEqual(tiles.map(({ id }) => id));
  });

  it('keeps the shape of each photo', () => {
    for (const row of lay(...on('2026-11-21', ...range(0, 10)))) {
      if (row.kind === 'tiles') {
        for (const cell of row.cells) {
          expect(cell.width / row.tileHeight).toBeCloseTo(1.5);
        }
      }
    }
  });

  it('lets short days share a line, each under its own name', () => {
    const rows = lay(...on('2026-11-21', 1), ...on('2026-11-10', 2), ...on('2026-11-02', 3));
    expect(rows).toHaveLength(2);
    const [headings] = rows;
    const cells = cellsOf(rows);
    expect(headings?.kind === 'days' && headings.labels.map(({ day, left }) => [day, left])).toEqual([
      ['2026-11-21', cells[0]?.left],
      ['2026-11-10', cells[1]?.left],
      ['2026-11-02', cells[2]?.left],
    ]);
  });

  it('never goes beyond the width, whatever the shapes', () => {
    const shapes: [number, number][] = [[1000, 4000], [8000, 1000], [2000, 3000], [3000, 2000], [1, 1]];
    for (const width of [320, 390, 1000, 2560]) {
      const tiles = range(0, 120).map((id) => {
        const [across, down] = shapes[(id * 7) % shapes.length] ?? [1, 1];
        const day = String(28 - Math.floor(id / 5)).padStart(2, '0');
        return tile(id, { width: across, height: down, sortTime: `2026-10-${day}T10:00:00` });
      });
      const rows = layOut(groupByDay(tiles), { ...GRID, width });
      for (const row of rows.filter(({ kind }) => kind === 'tiles')) {
        expect(rightEdge(row)).toBeLessThanOrEqual(width + 0.5);
      }
    }
  });

  it('does not blow up a photo that is alone on its day', () => {
    const rows = lay(...on('2026-11-21', 1));
    expect(rows[1]?.height).toBeCloseTo(GRID.rowHeight + GRID.gap);
  });

  it('gives a file of unknown size a square and crops extreme shapes', () => {
    expect(shapeOf(tile(1, { width: null, height: null }))).toBe(1);
    expect(shapeOf(tile(1, { width: 10_000, height: 100 }))).toBeLessThan(3);
    expect(shapeOf(tile(1, { width: 100, height: 10_000 }))).toBeGreaterThan(0.5);
  });
});

describe('places in the gallery', () => {
  const rows = lay(...on('2026-11-21', ...range(0, 40)));
  const starts = startsOf(rows);

  it('are found by distance from the top', () => {
    expect(rowAt(starts, 0)).toBe(0);
    expect(rowAt(starts, (starts[3] ?? 0) - 1)).toBe(2);
    expect(rowAt(starts, starts[3] ?? 0)).toBe(3);
    expect(rowAt(starts, 1e9)).toBe(rows.length - 1);
    expect(rowAt([], 5)).toBe(-1);
  });

  it('are found by photo, and photos by place', () => {
    const row = rowOfTile(rows, 17);
    const first = tileFrom(rows, row);
    expect(first?.row).toBe(row);
    expect(first?.id).toBeLessThanOrEqual(17);
    expect(rowOfTile(rows, 999)).toBe(-1);
    expect(tileFrom(rows, 0)).toEqual({ id: 0, row: 1 });
  });
});

describe('an arrow key', () => {
  // Rows of [1 2 3 4] and [5], then another day with [6 7 8 9] and [10 11].
  const rows = lay(...on('2026-11-21', ...range(1, 6)), ...on('2026-11-20', ...range(6, 12)));

  it('leads to the next photo, over the ends of rows and days', () => {
    expect([1, 4, 5, 9].map((id) => stepFrom(rows, id, 'ArrowRight'))).toEqual([2, 5, 6, 10]);
    expect([2, 5, 6, 10].map((id) => stepFrom(rows, id, 'ArrowLeft'))).toEqual([1, 4, 5, 9]);
  });

  it('leads straight up and down, past the name of a day', () => {
    expect([1, 4, 5, 7, 9].map((id) => stepFrom(rows, id, 'ArrowDown'))).toEqual([5, 5, 6, 11, 11]);
    expect([11, 6, 5].map((id) => stepFrom(rows, id, 'ArrowUp'))).toEqual([7, 5, 1]);
  });

  it('leads nowhere at the ends, and from what is not there', () => {
    expect(stepFrom(rows, 1, 'ArrowLeft')).toBeNull();
    expect(stepFrom(rows, 1, 'ArrowUp')).toBeNull();
    expect(stepFrom(rows, 11, 'ArrowRight')).toBeNull();
    expect(stepFrom(rows, 10, 'ArrowDown')).toBeNull();
    expect(stepFrom(rows, 99, 'ArrowDown')).toBeNull();
  });
});
