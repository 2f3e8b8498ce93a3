import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from '../../../api/envelope';
import { keys } from '../../../api/keys';
import { asItIs, playback, prepare, stopPreparing, type Playing } from '../../../api/playback';
import { useToaster } from '../../../components/Toast';
import { useMay } from '../../../door/DoorContext';

export interface Playback {
  /** Undefined while it is asked for. */
  playing: Playing | undefined;
  /** This browser has not played the original after all, and there may be another way. */
  distrusted: boolean;
  distrust: () => void;
  /** Null for who may not. */
  prepare: (() => void) | null;
  stop: (() => void) | null;
}

/** How a film is played here, and how to have it prepared. */
export function usePlayback(id: number): Playback {
  const client = useQueryClient();
  const { complain } = useToaster();
  const mayWrite = useMay('WRITE');
  const [distrusted, setDistrusted] = useState(false);
  const { data } = usePlaying(id, distrusted);
  const told = (work: () => Promise<unknown>) => (): void =>
    void work()
      .then(() => client.invalidateQueries({ queryKey: keys.playback(id) }))
      .catch(complain);
  return {
    playing: data,
    distrusted,
    distrust: () => setDistrusted(true),
    prepare: mayWrite ? told(() => prepare(id, distrusted)) : null,
    stop: mayWrite ? told(() => stopPreparing(id)) : null,
  };
}

/** What the server says of how to play it. */
export function usePlaying(id: number, distrusted: boolean, enabled = true) {
  return useQuery({
    queryKey: keys.playbackOf(id, distrusted),
    queryFn: ({ signal }) => asked(id, distrusted, signal),
    staleTime: 0,
    enabled,
  });
}

/** Without the plugin that knows, originals are played as they are. */
async function asked(id: number, distrusted: boolean, signal: AbortSignal): Promise<Playing> {
  try {
    return await playback(id, distrusted, signal);
  } catch (thrown) {
    if (thrown instanceof ApiError && (thrown.status === 404 || thrown.status === 503)) {
      return asItIs(id);
    }
    throw thrown;
  }
}
