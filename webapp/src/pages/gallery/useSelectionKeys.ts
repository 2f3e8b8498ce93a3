import { useEffectEvent, useLayoutEffect, type RefObject } from 'react';
import type { Choosing } from './useSelection';

interface Grid {
  list: RefObject<HTMLElement | null>;
  /** Ids of the day that a photo belongs to, or, for null, of the first day in sight. */
  dayAround: (id: number | null) => readonly number[];
}

/** Space chooses the photo with the focus, with Shift all up to it; Ctrl-A its day; Escape lets all go. */
export function useSelectionKeys(choosing: Choosing | null, { list, dayAround }: Grid): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (choosing === null || event.defaultPrevented || isElsewhere(event.target)) {
      return;
    }
    const id = focused(list.current);
    if (event.key === 'Escape' && choosing.chosen.length > 0) {
      choosing.clear();
    } else if (event.key === ' ' && id !== null && isPlain(event)) {
      (event.shiftKey ? choosing.stretch : choosing.toggle)(id);
    } else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey) && !event.altKey) {
      choosing.takeAll(dayAround(id));
    } else {
      return;
    }
    event.preventDefault();
  });
  useLayoutEffect(() => {
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
}

function isPlain(event: KeyboardEvent): boolean {
  return !event.ctrlKey && !event.metaKey && !event.altKey;
}

/** Something lies over the photos, or has its own use for keys. */
function isElsewhere(target: EventTarget | null): boolean {
  const covered = document.documentElement.classList.contains('covered');
  const open = document.querySelector('dialog[open], :popover-open') !== null;
  return covered || open || (target instanceof HTMLElement && target.matches('input, select, textarea'));
}

function focused(list: HTMLElement | null): number | null {
  const element = document.activeElement;
  const inside = element instanceof HTMLElement && list?.contains(element) === true;
  const id = inside ? Number(element.dataset['asset']) : Number.NaN;
  return Number.isNaN(id) ? null : id;
}
