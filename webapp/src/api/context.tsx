import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useDoorkeeper } from '../door/DoorContext';
import { EventHub, type Connection } from './events';
import { keepLive } from './live';
import { watchRecoveries } from './recoveries';

const HubContext = createContext<EventHub | null>(null);
const RecoveriesContext = createContext(0);

/** A page nobody looks at hangs up after this, since a browser has only six lines to a server. */
const HIDDEN_MS = 60_000;

interface LiveUpdatesProps {
  /** False while nobody may listen; the line is opened again, and everything asked for anew, when it becomes true. */
  listening: boolean;
  children: ReactNode;
}

/** Opens the line to the server's events and keeps every cached answer live. */
export function LiveUpdates({ listening, children }: LiveUpdatesProps) {
  const keeper = useDoorkeeper();
  const client = useQueryClient();
  const [hub] = useState(() => browserHub(() => keeper.refused()));
  const [recoveries, setRecoveries] = useState(0);
  useEffect(() => watchRecoveries(hub, () => setRecoveries((before) => before + 1)), [hub]);
  useEffect(() => keepLive(hub, client), [hub, client]);
  useEffect(() => {
    if (!listening) {
      // What nobody was given meanwhile is worth another try when somebody may listen again.
      return () => setRecoveries((before) => before + 1);
    }
    hub.start();
    const stopWatching = hangUpWhileHidden(hub);
    return () => {
      stopWatching();
      hub.stop();
    };
  }, [hub, listening]);
  return (
    <HubContext value={hub}>
      <RecoveriesContext value={recoveries}>{children}</RecoveriesContext>
    </HubContext>
  );
}

export function useConnection(): Connection {
  const hub = useContext(HubContext);
  if (!hub) {
    throw new Error('useConnection needs LiveUpdates around it');
  }
  return useSyncExternalStore(
    (changed) => hub.watch(changed),
    () => hub.connection,
  );
}

/** How often the server has come back; what failed before is worth another try after. */
export function useRecoveries(): number {
  return useContext(RecoveriesContext);
}

function hangUpWhileHidden(hub: EventHub): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const changed = (): void => {
    clearTimeout(timer);
    if (document.visibilityState === 'hidden') {
      timer = setTimeout(() => hub.stop(), HIDDEN_MS);
    } else {
      hub.start();
    }
  };
  document.addEventListener('visibilitychange', changed);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', changed);
  };
}

function browserHub(refused: () => void): EventHub {
  return new EventHub(() => new EventSource('/api/v1/events'), { refused });
}
