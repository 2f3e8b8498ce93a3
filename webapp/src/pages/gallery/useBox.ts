import { useLayoutEffect, useState, type RefObject } from 'react';

/** The width of an element, and the scroll distance at which its top reaches the foot of the page's bar. */
export function useBox(element: RefObject<HTMLElement | null>): { width: number; top: number } {
  const [box, setBox] = useState({ width: 0, top: 0 });
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) {
      return undefined;
    }
    const measure = (): void => {
      const { width, top } = target.getBoundingClientRect();
      const bar = Number.parseFloat(getComputedStyle(target).scrollMarginTop) || 0;
      const next = { width: Math.floor(width), top: Math.round(top + scrollY - bar) };
      setBox((before) => (before.width === next.width && before.top === next.top ? before : next));
    };
    measure();
    // What lies above (a banner) moves the element without resizing it, yet resizes the body.
    const observer = new ResizeObserver(measure);
    observer.observe(target);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [element]);
  return box;
}
