import { useLayoutEffect, useRef } from 'react';
import type { GalleryRow } from './layout';
import { rowAt, rowOfTile, tileFrom } from './places';

/** So near the top a person wants to see what arrives rather than keep still. */
const TOP = 120;

/** Keeps the photos in sight where they are when others appear or go above them, or the width changes. */
export function useSteadyScroll(rows: readonly GalleryRow[], starts: readonly number[], top: number): void {
  const before = useRef({ rows, starts });
  useLayoutEffect(() => {
    const old = before.current;
    before.current = { rows, starts };
    if (old.rows === rows || scrollY < top + TOP) {
      return;
    }
    const anchor = tileFrom(old.rows, rowAt(old.starts, scrollY - top));
    const now = anchor === null ? -1 : rowOfTile(rows, anchor.id);
    if (anchor === null || now < 0) {
      return;
    }
    const shift = (starts[now] ?? 0) - (old.starts[anchor.row] ?? 0);
    if (shift !== 0) {
      scrollBy({ top: shift, behavior: 'instant' });
    }
  }, [rows, starts, top]);
}
