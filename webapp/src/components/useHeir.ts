import { useLayoutEffect, type RefObject } from 'react';

/** An item that goes by a press of its own button leaves the focus to its neighbour, not to the top of the page. */
export function useHeir(item: RefObject<HTMLLIElement | null>): void {
  useLayoutEffect(() => {
    const element = item.current;
    return () => {
      const heir = element?.nextElementSibling ?? element?.previousElementSibling;
      if (element?.contains(document.activeElement) && heir instanceof HTMLElement) {
        heir.focus({ preventScroll: true });
      }
    };
  }, [item]);
}
