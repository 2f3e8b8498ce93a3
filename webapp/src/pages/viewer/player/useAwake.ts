import { useEffect, useRef, useState } from 'react';

const AWAKE_MS = 2_500;

/** Whether somebody has done something lately; always while there is nothing to be looked at undisturbed. */
export function useAwake(disturbing: boolean) {
  const [asleep, setAsleep] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (disturbing) {
      timer.current = setTimeout(() => setAsleep(true), AWAKE_MS);
    }
    return () => clearTimeout(timer.current);
  }, [disturbing]);
  const wake = (): void => {
    setAsleep(false);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setAsleep(true), AWAKE_MS);
  };
  return { awake: !disturbing || !asleep, wake };
}
