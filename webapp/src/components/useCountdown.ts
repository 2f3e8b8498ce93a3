import { useEffect, useState } from 'react';

const SECOND = 1_000;

/** Whole seconds until an instant, told each second; 0 from then on, and when there is none. */
export function useCountdown(until: number | null): number {
  const [now, setNow] = useState(() => Date.now());
  const over = until === null || now >= until;
  useEffect(() => {
    if (until === null) {
      return undefined;
    }
    const tick = (): void => setNow(Date.now());
    tick();
    const timer = setInterval(() => {
      tick();
      if (Date.now() >= until) {
        clearInterval(timer);
      }
    }, SECOND);
    return () => clearInterval(timer);
  }, [until]);
  return over ? 0 : Math.ceil((until - now) / SECOND);
}
