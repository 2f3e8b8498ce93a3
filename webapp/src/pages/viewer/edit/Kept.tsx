import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useBlocker } from 'react-router';
import { ConfirmDialog } from '../../../components/Dialog';

interface Keeper {
  /** Runs what leaves the draft, after a question where something typed would be lost by it. Walking to another page is asked about without this. */
  leave: (way: () => void) => void;
  /** Tells of a draft that holds something; returns how to tell that it does not any more. */
  keep: () => () => void;
}

const KeeperContext = createContext<Keeper | null>(null);

/** Nothing that was typed below goes lost without a question, whichever way somebody leaves. */
export function Kept({ children }: { children: ReactNode }) {
  const drafts = useRef(new Set<symbol>());
  const [way, setWay] = useState<{ go: () => void } | null>(null);
  const blocker = useBlocker(useCallback(() => drafts.current.size > 0, []));
  const keep = useCallback(() => {
    const draft = Symbol('draft');
    drafts.current.add(draft);
    return () => void drafts.current.delete(draft);
  }, []);
  const leave = useCallback((go: () => void) => (drafts.current.size > 0 ? setWay({ go }) : go()), []);
  const keeper = useMemo(() => ({ keep, leave }), [keep, leave]);
  useEffect(() => {
    const closing = (event: Event): void => {
      if (drafts.current.size > 0) {
        event.preventDefault();
      }
    };
    addEventListener('beforeunload', closing);
    return () => removeEventListener('beforeunload', closing);
  }, []);
  const left = blocker.state === 'blocked' ? { go: blocker.proceed } : way;
  return (
    <KeeperContext value={keeper}>
      {children}
      {left && (
        <ConfirmDialog
          title="Leave without saving?"
          action="Leave"
          dangerous
          onConfirm={() => {
            drafts.current.clear();
            left.go();
          }}
          onClose={() => {
            setWay(null);
            if (drafts.current.size > 0) {
              blocker.reset?.();
            }
          }}
        >
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
