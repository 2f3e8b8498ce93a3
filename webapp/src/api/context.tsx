import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { EventHub, type Connection } from './events';
import { keepLive } from './live';
import { watchRecoveries } from './recoveries';

const HubContext = createContext<EventHub | null>(null);
const RecoveriesContext = createContext(0);

/** A page nobody looks at hangs up after this, since a browser has only six lines to a server. */
const HIDDEN_MS = 60_000;

/** Opens the line to the server's events and keeps every cached answer live. */
export function LiveUpdates({ hub, children }: { hub: EventHub; children: ReactNode }) {
  const client = useQueryClient();
  const [recoveries, setRecoveries] = useState(0);
  useEffect(() => watchRecoveries(hub, () => setRecoveries((before) => before + 1)), [hub]);
  useEffect(() => {
    const stopListening = keepLive(hub, client);
    hub.start();
    const stopWatching = hangUpWhileHidden(hub);
    return () => {
      stopWatching();
      stopListening();
      hub.stop();
    };
  }, [hub, client]);
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

export const browserHub = (): EventHub => new EventHub(() => new EventSource('/api/v1/events'));
