import { useEffect } from 'react';

const APP = 'Photo Factory';

/** What the browser's tab says while a page is open; the page below it comes back when this one goes. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    const before = document.title;
    document.title = `${title} · ${APP}`;
    return () => {
      document.title = before;
    };
  }, [title]);
}
