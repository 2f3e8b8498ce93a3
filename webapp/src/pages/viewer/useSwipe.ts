import { useRef, type TouchEvent } from 'react';

interface SwipeActions {
  left: (() => void) | null;
  right: (() => void) | null;
  down: () => void;
}

/** CSS pixels a finger must travel for a swipe. */
const FAR = 56;

/** Swipes of one finger on a touch screen. */
export function useSwipe({ left, right, down }: SwipeActions) {
  const start = useRef<{ x: number; y: number } | null>(null);
  return {
    onTouchStart: ({ touches }: TouchEvent) => {
      const touch = touches[0];
      start.current = touch && touches.length === 1 ? { x: touch.clientX, y: touch.clientY } : null;
    },
    onTouchEnd: ({ changedTouches }: TouchEvent) => {
      const touch = changedTouches[0];
      // A page that is zoomed in is being moved about, not swiped.
      if (!touch || !start.current || (visualViewport?.scale ?? 1) > 1.05) {
        return;
      }
      const x = touch.clientX - start.current.x;
      const y = touch.clientY - start.current.y;
      if (Math.abs(x) > FAR && Math.abs(x) > 2 * Math.abs(y)) {
        (x < 0 ? left : right)?.();
      } else if (y > 2 * FAR && y > 2 * Math.abs(x)) {
        down();
      }
    },
  };
}
