import { useEffect, useState, type RefObject } from 'react';

/** Whether something fills the whole screen, and how to have it do so; phones that only let films do so do not let it. */
export function useFullScreen(frame: RefObject<HTMLElement | null>) {
  const [on, setOn] = useState(false);
  useEffect(() => {
    const changed = (): void => setOn(document.fullscreenElement !== null && document.fullscreenElement === frame.current);
    document.addEventListener('fullscreenchange', changed);
    return () => document.removeEventListener('fullscreenchange', changed);
  }, [frame]);
  const toggle = (): void => {
    const done = document.fullscreenElement ? document.exitFullscreen() : frame.current?.requestFullscreen();
    // Refused where the browser wants a click first.
    done?.catch(() => undefined);
  };
  return { on, toggle, possible: document.fullscreenEnabled };
}
