import { createContext, useCallback, useContext, useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useBlocker } from 'react-router';
import { ConfirmDialog } from '../../../components/Dialog';
import { browserSteps } from './browserSteps';

interface Keeper {
  /** Runs what leaves the draft, after a question where something typed would be lost by it. Walking to another page is asked about without this. */
  leave: (way: () => void) => void;
  /** Tells of a draft that holds something; returns how to tell that it does not any more. */
  keep: () => () => void;
}

/** Where somebody is about to go, or not. */
interface Way {
  go: () => void;
  stay: () => void;
}

const KeeperContext = createContext<Keeper | null>(null);
const NOTHING = (): void => undefined;

/** Nothing that was typed below goes lost without a question, whichever way somebody leaves. */
export function Kept({ children }: { children: ReactNode }) {
  const drafts = useRef(new Set<symbol>());
  const [way, setWay] = useState<Way | null>(null);
  // What the browser has done already it only undoes once; a second step meanwhile would confuse it. So those are asked about below.
  const blocker = useBlocker(useCallback(({ historyAction }) => historyAction !== 'POP' && drafts.current.size > 0, []));
  const keep = useCallback(() => {
    const draft = Symbol('draft');
    if (drafts.current.size === 0) {
      browserSteps.hold(() => setWay({ go: () => browserSteps.leave(), stay: () => browserSteps.stay() }));
    }
    drafts.current.add(draft);
    return () => {
      drafts.current.delete(draft);
      if (drafts.current.size === 0) {
        browserSteps.release();
      }
    };
  }, []);
  const leave = useCallback((go: () => void) => (drafts.current.size > 0 ? setWay({ go, stay: NOTHING }) : go()), []);
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
  const left: Way | null = blocker.state === 'blocked' ? { go: blocker.proceed, stay: blocker.reset } : way;
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
            browserSteps.release();
          }}
          onClose={() => {
            setWay(null);
            if (drafts.current.size > 0) {
              left.stay();
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
  useLayoutEffect(() => (dirty ? keep() : undefined), [dirty, keep]);
}
