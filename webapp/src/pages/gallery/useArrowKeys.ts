import { useLayoutEffect, type RefObject } from 'react';
import type { GalleryRow } from './layout';
import { stepFrom, type Step } from './places';

const STEPS: readonly string[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] satisfies Step[];

/** Lets the arrow keys lead from photo to photo once one has the focus. */
export function useArrowKeys(list: RefObject<HTMLElement | null>, rows: readonly GalleryRow[]): void {
  useLayoutEffect(() => {
    const element = list.current;
    const pressed = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !STEPS.includes(event.key)) {
        return;
      }
      const from = event.target instanceof HTMLElement ? Number(event.target.dataset['asset']) : Number.NaN;
      const next = stepFrom(rows, from, event.key as Step);
      // The rows next to the one with the focus are always there, since a few beyond the screen are.
      const tile = element?.querySelector<HTMLElement>(`[data-asset="${next}"]`);
      if (tile) {
        event.preventDefault();
        tile.focus();
      }
    };
    element?.addEventListener('keydown', pressed);
    return () => element?.removeEventListener('keydown', pressed);
  }, [list, rows]);
}
