import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { ConfirmDialog } from '../../../components/Dialog';

interface Keeper {
  /** Runs what leaves the photo, after a question where something typed would be lost by it. */
  leave: (way: () => void) => void;
  /** Tells of a draft that holds something; returns how to tell that it does not any more. */
  keep: () => () => void;
}

const KeeperContext = createContext<Keeper | null>(null);

/** Nothing that was typed below goes lost without a question. */
export function Kept({ children }: { children: ReactNode }) {
  const drafts = useRef(0);
  const [way, setWay] = useState<{ go: () => void } | null>(null);
  const keep = useCallback(() => {
    drafts.current++;
    return () => void drafts.current--;
  }, []);
  const leave = useCallback((go: () => void) => (drafts.current > 0 ? setWay({ go }) : go()), []);
  const keeper = useMemo(() => ({ keep, leave }), [keep, leave]);
  return (
    <KeeperContext value={keeper}>
      {children}
      {way && (
        <ConfirmDialog title="Leave without saving?" action="Leave" onConfirm={way.go} onClose={() => setWay(null)}>
          What you have typed about this photo would be lost.
        </ConfirmDialog>
      )}
    </KeeperContext>
  );
}

export function useKeeper(): Keeper {
  const keeper = useContext(KeeperContext);
  if (!keeper) {
    throw new Error('useKeeper needs Kept around it');
  }
  return keeper;
}

/** Says of a draft whether it holds something that is not saved. */
export function useKept(dirty: boolean): void {
  const { keep } = useKeeper();
  useEffect(() => (dirty ? keep() : undefined), [dirty, keep]);
}
