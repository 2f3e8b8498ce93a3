import { useEffect, useState, type RefObject } from 'react';

/**
 * Whether an element has ever been on the screen. A frame that is not would not be drawn, so that a panel which waits for that would not start in time;
 * and nobody misses a panel before they scroll there.
 */
export function useSeen(element: RefObject<HTMLElement | null>): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const watch = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) {
        setSeen(true);
        watch.disconnect();
      }
    });
    if (element.current !== null) {
      watch.observe(element.current);
    }
    return () => watch.disconnect();
  }, [element]);
  return seen;
}
