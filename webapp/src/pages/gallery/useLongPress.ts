import { useRef, type MouseEvent, type PointerEvent } from 'react';

const LONG_MS = 450;
/** A finger that travels further scrolls. */
const STILL_PX = 10;

/** Tells when a finger rests on something; the click that follows when it is lifted is none. */
export function useLongPress(onLongPress: (() => void) | null) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const start = useRef({ x: 0, y: 0 });
  const taken = useRef(false);
  const stop = (): void => clearTimeout(timer.current);
  if (onLongPress === null) {
    return {};
  }
  return {
    onPointerDown: ({ pointerType, clientX, clientY }: PointerEvent) => {
      taken.current = false;
      stop();
      if (pointerType === 'touch') {
        start.current = { x: clientX, y: clientY };
        timer.current = setTimeout(() => {
          taken.current = true;
          onLongPress();
        }, LONG_MS);
      }
    },
    onPointerMove: ({ clientX, clientY }: PointerEvent) => {
      if (Math.hypot(clientX - start.current.x, clientY - start.current.y) > STILL_PX) {
        stop();
      }
    },
    onPointerUp: stop,
    onPointerCancel: stop,
    // Else the browser shows what it can do with a link.
    onContextMenu: (event: MouseEvent) => {
      if (taken.current) {
        event.preventDefault();
      }
    },
    onClickCapture: (event: MouseEvent) => {
      if (taken.current) {
        taken.current = false;
        event.preventDefault();
        event.stopPropagation();
      }
    },
  };
}
