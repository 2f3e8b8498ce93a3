import type { AssetTile } from '../../api/types';
import { dayOf } from '../../format/times';

/** Tiles of one calendar day, in the order of the timeline. */
export interface Day {
  day: string;
  tiles: readonly AssetTile[];
}

export interface Cell {
  tile: AssetTile;
  left: number;
  width: number;
}

export interface DayLabel {
  day: string;
  left: number;
  width: number;
}

/** What the gallery shows in one line across; heights are exact, so that nothing ever needs measuring. */
export type GalleryRow =
  | { kind: 'days'; key: string; height: number; labels: readonly DayLabel[] }
  | { kind: 'tiles'; key: string; height: number; tileHeight: number; cells: readonly Cell[] };

export interface Grid {
  /** Pixels across. */
  width: number;
  /** Wished height of a row of pictures. */
  rowHeight: number;
  gap: number;
  /** Between two days that share a line. */
  dayGap: number;
  headerHeight: number;
  /** Least room for the name of a day. */
  labelWidth: number;
}

// Panoramas and long screenshots are cropped to these shapes in the grid, so that they leave room for the others.
const NARROWEST = 0.56;
const WIDEST = 2.4;
const UNKNOWN_SHAPE = 1;
/** A row that does not fill the width may grow this much to do so. */
const MOST_GROWTH = 1.3;

/** Groups tiles by the day of their place in the timeline. */
export function groupByDay(tiles: readonly AssetTile[]): Day[] {
  const days: { day: string; tiles: AssetTile[] }[] = [];
  for (const tile of tiles) {
    const day = dayOf(tile.sortTime);
    const last = days.at(-1);
    if (last?.day === day) {
      last.tiles.push(tile);
    } else {
      days.push({ day, tiles: [tile] });
    }
  }
  return days;
}

/** Width to height, within what the grid shows. */
export function shapeOf(tile: AssetTile): number {
  if (!tile.width || !tile.height) {
    return UNKNOWN_SHAPE;
  }
  return Math.min(WIDEST, Math.max(NARROWEST, tile.width / tile.height));
}

/** Lays days out in justified rows; short days that follow each other share a line. */
export function layOut(days: readonly Day[], grid: Grid): GalleryRow[] {
  const rows: GalleryRow[] = [];
  let index = 0;
  while (index < days.length) {
    const short = shortDaysFrom(days, index, grid);
    if (short.length > 0) {
      rows.push(...sharedLine(short, grid));
      index += short.length;
    } else {
      const day = days[index++];
      if (day) {
        rows.push(...wholeDay(day, grid));
      }
    }
  }
  return rows;
}

/** Width of a day's pictures in one row of the wished height. */
function naturalWidth(day: Day, grid: Grid): number {
  const shapes = day.tiles.reduce((sum, tile) => sum + shapeOf(tile), 0);
  return shapes * grid.rowHeight + (day.tiles.length - 1) * grid.gap;
}

function roomFor(day: Day, grid: Grid): number {
  return Math.max(naturalWidth(day, grid), Math.min(grid.labelWidth, grid.width));
}

/** The days from `start` on that fit into one line together; none when the first fills a line by itself. */
function shortDaysFrom(days: readonly Day[], start: number, grid: Grid): Day[] {
  const fitting: Day[] = [];
  let used = 0;
  for (let index = start; index < days.length; index++) {
    const day = days[index];
    // A day with more pictures than pixels need not be summed to know that it does not fit.
    if (!day || day.tiles.length * grid.rowHeight * NARROWEST > grid.width) {
      break;
    }
    used += roomFor(day, grid) + (fitting.length > 0 ? grid.dayGap : 0);
    if (used > grid.width) {
      break;
    }
    fitting.push(day);
  }
  return fitting;
}

function sharedLine(days: readonly Day[], grid: Grid): GalleryRow[] {
  const gaps = days.reduce((sum, day) => sum + (day.tiles.length - 1) * grid.gap, 0) + (days.length - 1) * grid.dayGap;
  const pictures = days.reduce((sum, day) => sum + naturalWidth(day, grid) - (day.tiles.length - 1) * grid.gap, 0);
  const growth = (grid.width - gaps) / pictures;
  const rooms = days.reduce((sum, day) => sum + roomFor(day, grid), 0) + (days.length - 1) * grid.dayGap;
  const tight = rooms * growth > grid.width * 1.02 && days.some((day) => naturalWidth(day, grid) < roomFor(day, grid));
  const height = growth <= MOST_GROWTH && !tight ? grid.rowHeight * growth : grid.rowHeight;

  const labels: DayLabel[] = [];
  const cells: Cell[] = [];
  let left = 0;
  for (const day of days) {
    const start = left;
    for (const tile of day.tiles) {
      const width = shapeOf(tile) * height;
      cells.push({ tile, left, width });
      left += width + grid.gap;
    }
    const width = Math.max(left - grid.gap - start, Math.min(grid.labelWidth, grid.width));
    labels.push({ day: day.day, left: start, width });
    left = start + width + grid.dayGap;
  }
  return [headerRow(labels, grid), tileRow(cells, height, grid)];
}

function wholeDay(day: Day, grid: Grid): GalleryRow[] {
  const rows: GalleryRow[] = [headerRow([{ day: day.day, left: 0, width: grid.width }], grid)];
  let pending: AssetTile[] = [];
  let shapes = 0;
  for (const tile of day.tiles) {
    pending.push(tile);
    shapes += shapeOf(tile);
    if (shapes * grid.rowHeight + (pending.length - 1) * grid.gap >= grid.width) {
      rows.push(fullRow(pending, shapes, grid));
      pending = [];
      shapes = 0;
    }
  }
  if (pending.length > 0) {
    const height = (grid.width - (pending.length - 1) * grid.gap) / shapes;
    rows.push(
      height <= grid.rowHeight * MOST_GROWTH
        ? fullRow(pending, shapes, grid)
        : tileRow(cellsOf(pending, grid.rowHeight, grid.gap), grid.rowHeight, grid),
    );
  }
  return rows;
}

/** A row that fills the width exactly. */
function fullRow(tiles: readonly AssetTile[], shapes: number, grid: Grid): GalleryRow {
  const height = (grid.width - (tiles.length - 1) * grid.gap) / shapes;
  return tileRow(cellsOf(tiles, height, grid.gap), height, grid);
}

function cellsOf(tiles: readonly AssetTile[], height: number, gap: number): Cell[] {
  let left = 0;
  return tiles.map((tile) => {
    const cell = { tile, left, width: shapeOf(tile) * height };
    left += cell.width + gap;
    return cell;
  });
}

function headerRow(labels: readonly DayLabel[], grid: Grid): GalleryRow {
  return { kind: 'days', key: `day-${labels[0]?.day}`, height: grid.headerHeight, labels };
}

function tileRow(cells: readonly Cell[], tileHeight: number, grid: Grid): GalleryRow {
  return { kind: 'tiles', key: `row-${cells[0]?.tile.id}`, height: tileHeight + grid.gap, tileHeight, cells };
}
