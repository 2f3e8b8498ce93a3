import { useEffect, type RefObject } from 'react';

/** Makes what lies behind unreachable while this is open, and gives the focus back to the photo it was opened from. */
export function useModal(element: RefObject<HTMLElement | null>, assetId: number): void {
  useEffect(() => {
    const root = document.getElementById('root');
    root?.setAttribute('inert', '');
    const page = document.documentElement;
    page.style.setProperty('--scrollbar', `${innerWidth - page.clientWidth}px`);
    page.classList.add('covered');
    element.current?.focus();
    return () => {
      root?.removeAttribute('inert');
      page.classList.remove('covered');
    };
  }, [element]);
  useEffect(
    () => () => {
      // The next photo's effect has run by then if this was a step rather than the end.
      queueMicrotask(() => {
        if (!document.documentElement.classList.contains('covered')) {
          document.querySelector<HTMLElement>(`[data-asset="${assetId}"]:not([aria-hidden])`)?.focus({ preventScroll: true });
        }
      });
    },
    [assetId],
  );
}
