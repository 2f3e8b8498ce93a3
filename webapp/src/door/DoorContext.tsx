import { createContext, useContext, useEffect, useSyncExternalStore, type ReactNode } from 'react';
import * as questions from '../api/door';
import type { Right, Session } from '../api/doorTypes';
import { carry } from '../api/passport';
import { Doorkeeper, may, sessionOf, type DoorState } from './Doorkeeper';

const KeeperContext = createContext<Doorkeeper | null>(null);

/** Tabs of one browser share a session, so each tells the others when it changes. */
const TABS = 'photofactory-door';

/** The one doorkeeper of the page, with whose passport every request is made. */
export function browserDoorkeeper(): Doorkeeper {
  const keeper = new Doorkeeper({ door: () => questions.door(), session: () => questions.session() });
  carry(keeper);
  return keeper;
}

export function AtTheDoor({ keeper, children }: { keeper: Doorkeeper; children: ReactNode }) {
  useEffect(() => {
    const tabs = new BroadcastChannel(TABS);
    tabs.addEventListener('message', () => void keeper.look());
    let who = identity(keeper.state);
    const stopWatching = keeper.watch(() => {
      const now = identity(keeper.state);
      if (now !== who && keeper.state.kind !== 'ended') {
        // The rule means windows; a channel reaches pages of this origin alone.
        // oxlint-disable-next-line unicorn/require-post-message-target-origin
        tabs.postMessage(now);
      }
      who = now;
    });
    void keeper.look();
    return () => {
      stopWatching();
      tabs.close();
    };
  }, [keeper]);
  return <KeeperContext value={keeper}>{children}</KeeperContext>;
}

function identity(state: DoorState): string {
  return `${state.kind} ${sessionOf(state)?.account.id ?? ''}`;
}

export function useDoorkeeper(): Doorkeeper {
  const keeper = useContext(KeeperContext);
  if (!keeper) {
    throw new Error('useDoorkeeper needs AtTheDoor around it');
  }
  return keeper;
}

export function useDoor(): DoorState {
  const keeper = useDoorkeeper();
  return useSyncExternalStore(
    (changed) => keeper.watch(changed),
    () => keeper.state,
  );
}

/** Who is logged in; only for what is shown to somebody who is. */
export function useSession(): Session {
  const session = sessionOf(useDoor());
  if (session === null) {
    throw new Error('useSession needs somebody to be logged in');
  }
  return session;
}

/** Whether the person may do something; what nobody may do is not shown. */
export function useMay(right: Right): boolean {
  return may(useSession(), right);
}
