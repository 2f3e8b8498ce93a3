import { notifyManager, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { LiveUpdates } from '../api/context';
import { ApiError } from '../api/envelope';
import { Shell } from '../shell/Shell';
import { Uploads } from '../uploads/Uploads';
import { SessionEnded } from './SessionEnded';

// Before anything else is drawn: a form that closes because its words are saved must not give way to the old ones for a moment.
notifyManager.setScheduler(queueMicrotask);

/** Everything one person has open. When the session ends it stays as it is, and waits. */
export function Household({ ended }: { ended: boolean }) {
  const [client] = useState(newQueryClient);
  return (
    <QueryClientProvider client={client}>
      <LiveUpdates listening={!ended}>
        <Uploads going={!ended}>
          <Shell />
          {ended && <SessionEnded />}
        </Uploads>
      </LiveUpdates>
    </QueryClientProvider>
  );
}

function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // Events keep answers true; asking again by age or focus would only load the server.
        staleTime: Infinity,
        gcTime: 10 * 60_000,
        refetchOnWindowFocus: false,
        // What the server refuses it refuses again; what it cannot do now is asked for again when it is back.
        retry: (failures, thrown) => !(thrown instanceof ApiError) && failures < 1,
      },
    },
  });
}
