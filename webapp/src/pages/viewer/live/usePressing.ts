import { useRef, type PointerEvent } from 'react';

const LONG_MS = 350;
/** A finger that travels further swipes. */
const STILL_PX = 10;

/** Tells while a finger rests on something. */
export function usePressing(onPress: () => void, onRelease: () => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const start = useRef({ x: 0, y: 0 });
  const pressed = useRef(false);
  const release = (): void => {
    clearTimeout(timer.current);
    if (pressed.current) {
      pressed.current = false;
      onRelease();
    }
  };
  return {
    onPointerDown: ({ pointerType, clientX, clientY, target }: PointerEvent) => {
      if (pointerType === 'mouse' || (target instanceof Element && target.closest('button') !== null)) {
        return;
      }
      start.current = { x: clientX, y: clientY };
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        pressed.current = true;
        onPress();
      }, LONG_MS);
    },
    onPointerMove: ({ clientX, clientY }: PointerEvent) => {
      if (!pressed.current && Math.hypot(clientX - start.current.x, clientY - start.current.y) > STILL_PX) {
        clearTimeout(timer.current);
      }
    },
    onPointerUp: release,
    onPointerCancel: release,
  };
}
