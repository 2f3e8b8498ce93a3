import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, type CSSProperties } from 'react';
import { useMatch } from 'react-router';
import type { AssetTile } from '../../api/types';
import { DayHeadings } from './DayHeadings';
import styles from './Gallery.module.css';
import { gridFor } from './grid';
import { groupByDay, layOut, type Day, type GalleryRow } from './layout';
import { rowOfTile, startsOf } from './places';
import { Tile, type Picking } from './Tile';
import { useArrowKeys } from './useArrowKeys';
import { useBox } from './useBox';
import type { Choosing } from './useSelection';
import { useSelectionKeys } from './useSelectionKeys';
import { useSteadyScroll } from './useSteadyScroll';

/** Rows from the end at which the next page is asked for: about two screens. */
const EARLY = 12;
const NOTHING_YET = 0;

interface GalleryProps {
  tiles: readonly AssetTile[];
  /** Null for who may change nothing. */
  choosing: Choosing | null;
  /** Loads the next page; null when there is none or it is on its way. */
  more: (() => void) | null;
  loadingMore: boolean;
}

export function Gallery({ tiles, choosing, more, loadingMore }: GalleryProps) {
  const list = useRef<HTMLDivElement>(null);
  const { width, top } = useBox(list);
  const days = useMemo(() => groupByDay(tiles), [tiles]);
  const grid = useMemo(() => gridFor(width), [width]);
  const rows = useMemo(() => (width > 0 ? layOut(days, grid) : []), [days, grid, width]);
  const starts = useMemo(() => startsOf(rows), [rows]);

  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: useCallback((index: number) => rows[index]?.height ?? NOTHING_YET, [rows]),
    getItemKey: useCallback((index: number) => rows[index]?.key ?? index, [rows]),
    scrollMargin: top,
    overscan: 4,
  });
  const { measure } = virtualizer;
  // Heights are given by the layout, and a row keeps its key when a neighbour changes its height.
  useEffect(() => measure(), [rows, measure]);
  useSteadyScroll(rows, starts, top);
  useShownWhileViewed(rows, starts, top);
  useArrowKeys(list, rows);
  const picking = usePicking(choosing);

  const items = virtualizer.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? NOTHING_YET;
  useEffect(() => {
    if (more && rows.length > 0 && lastShown >= rows.length - EARLY) {
      more();
    }
  }, [more, lastShown, rows.length]);

  const first = virtualizer.range?.startIndex ?? NOTHING_YET;
  const current = headingsAt(rows, first);
  useSelectionKeys(choosing, { list, dayAround: (id) => dayAround(days, id, current?.labels[0]?.day) });
  const chooseDay = (day: string): void => choosing?.takeAll(dayNamed(days, day));
  return (
    <div className={styles.gallery}>
      <div
        ref={list}
        className={styles.rows}
        style={{ '--height': `${virtualizer.getTotalSize()}px`, '--heading': `${grid.headerHeight}px` } as CSSProperties}
      >
        {current && (
          <div className={styles.current} aria-hidden="true">
            <DayHeadings labels={current.labels} onChoose={picking?.going ? chooseDay : null} />
          </div>
        )}
        {items.map(({ index, start }) => {
          const row = rows[index];
          return row && <Row key={row.key} row={row} top={start - top} ids={choosing?.ids} picking={picking} onDay={chooseDay} />;
        })}
      </div>
      {loadingMore && <p className={styles.more}>Loading more…</p>}
    </div>
  );
}

interface RowProps {
  row: GalleryRow;
  top: number;
  /** Those that are chosen. */
  ids: ReadonlySet<number> | undefined;
  picking: Picking | null;
  onDay: (day: string) => void;
}

function Row({ row, top, ids, picking, onDay }: RowProps) {
  const place = { '--top': `${top}px`, '--height': `${row.height}px` } as CSSProperties;
  switch (row.kind) {
    case 'days':
      return (
        <div className={styles.row} style={place}>
          <DayHeadings labels={row.labels} onChoose={picking?.going ? onDay : null} />
        </div>
      );
    case 'tiles':
      return (
        <div className={styles.row} style={place}>
          {row.cells.map(({ tile, left, width }) => (
            <Tile
              key={tile.id}
              tile={tile}
              left={left}
              width={width}
              height={row.tileHeight}
              chosen={ids?.has(tile.id) === true}
              picking={picking}
            />
          ))}
        </div>
      );
  }
}

/** The same object for as long as tiles need not be drawn anew. */
function usePicking(choosing: Choosing | null): Picking | null {
  const going = choosing !== null && choosing.chosen.length > 0;
  const toggle = choosing?.toggle;
  const stretch = choosing?.stretch;
  return useMemo(() => (toggle && stretch ? { going, toggle, stretch } : null), [going, toggle, stretch]);
}

/** Ids of the day of a photo; of another day where no photo is meant. */
function dayAround(days: readonly Day[], id: number | null, other: string | undefined): readonly number[] {
  const day = days.find(({ tiles }) => tiles.some((tile) => tile.id === id));
  return day ? idsOf(day) : dayNamed(days, other);
}

function dayNamed(days: readonly Day[], name: string | undefined): readonly number[] {
  return days.filter(({ day }) => day === name).flatMap(idsOf);
}

function idsOf({ tiles }: Day): number[] {
  return tiles.map(({ id }) => id);
}

/** The headings that rule the first row in sight. */
function headingsAt(rows: readonly GalleryRow[], first: number): Extract<GalleryRow, { kind: 'days' }> | null {
  for (let index = Math.min(first, rows.length - 1); index >= 0; index--) {
    const row = rows[index];
    if (row?.kind === 'days') {
      return row;
    }
  }
  return null;
}

/** While the viewer walks through the photos, the gallery below follows, so that closing it shows where one is. */
function useShownWhileViewed(rows: readonly GalleryRow[], starts: readonly number[], top: number): void {
  const viewed = Number(useMatch('/photo/:id')?.params.id ?? Number.NaN);
  const followed = useRef(Number.NaN);
  useEffect(() => {
    if (Number.isNaN(viewed) || followed.current === viewed) {
      return;
    }
    const index = rowOfTile(rows, viewed);
    const row = rows[index];
    const start = starts[index];
    if (row === undefined || start === undefined) {
      return;
    }
    followed.current = viewed;
    const above = start + top < scrollY;
    const below = start + top + row.height > scrollY + innerHeight;
    if (above || below) {
      scrollTo({ top: start + top - innerHeight / 3, behavior: 'instant' });
    }
  }, [viewed, rows, starts, top]);
}
