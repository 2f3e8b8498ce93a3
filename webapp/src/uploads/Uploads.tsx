import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { browserClock } from '../api/events';
import { sendFile } from '../api/upload';
import { isOpen, UploadQueue, type UploadSnapshot } from './queue';

const QueueContext = createContext<UploadQueue | null>(null);

interface UploadsProps {
  /** False while nobody is logged in: what was begun waits for the person to be back. */
  going: boolean;
  children: ReactNode;
}

/** Holds the one upload queue, which outlives every page; closing the tab would end it, so that is asked first. */
export function Uploads({ going, children }: UploadsProps) {
  const [queue] = useState(() => new UploadQueue(sendFile, browserClock));
  useEffect(() => {
    if (going) {
      queue.resume();
    }
  }, [queue, going]);
  useEffect(() => () => queue.cancelAll(), [queue]);
  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent): void => {
      if (queue.snapshot.uploads.some(isOpen)) {
        event.preventDefault();
      }
    };
    addEventListener('beforeunload', leaving);
    return () => removeEventListener('beforeunload', leaving);
  }, [queue]);
  return <QueueContext value={queue}>{children}</QueueContext>;
}

export function useUploads(): { queue: UploadQueue } {
  const queue = useContext(QueueContext);
  if (!queue) {
    throw new Error('useUploads needs Uploads around it');
  }
  return useMemo(() => ({ queue }), [queue]);
}

export function useUploadSnapshot(): UploadSnapshot {
  const { queue } = useUploads();
  return useSyncExternalStore(
    (changed) => queue.watch(changed),
    () => queue.snapshot,
  );
}
