import { useEffect, useState } from 'react';
import { useConnection } from '../api/context';
import type { Connection } from '../api/events';
import { useStatus } from '../api/queries';
import type { SystemStatus } from '../api/types';
import { Icon, type IconName } from '../components/Icon';
import { useDoor } from '../door/DoorContext';
import styles from './SystemBanner.module.css';

interface Notice {
  icon: IconName;
  tone: 'calm' | 'warn' | 'bad';
  message: string;
  hint: string | null;
}

/** A lost line often comes back within moments; a banner for those would only startle. */
const PATIENCE_MS = 2_500;

/** Says what is wrong with the whole system and what helps; goes away by itself. */
export function SystemBanner() {
  const { data: status } = useStatus();
  const connection = useLasting(useConnection(), PATIENCE_MS);
  const ended = useDoor().kind === 'ended';
  // What is shown then says all there is to say.
  const notice = ended ? null : noticeFor(connection, status);
  return (
    <div className={styles.place} role="status" aria-live="polite">
      {notice && (
        <div className={`${styles.banner} ${styles[notice.tone]}`}>
          <Icon name={notice.icon} />
          <p>
            <strong>{notice.message}</strong> {notice.hint}
          </p>
        </div>
      )}
    </div>
  );
}

function noticeFor(connection: Connection, status: SystemStatus | undefined): Notice | null {
  if (connection === 'lost') {
    return {
      icon: 'offline',
      tone: 'warn',
      message: 'The connection to the server is lost.',
      hint: 'This page reconnects by itself. If it stays, check that Photo Factory is running.',
    };
  }
  if (!status) {
    return null;
  }
  const { message, hint } = status;
  switch (status.state) {
    case 'READY':
      return null;
    case 'STARTING':
      return { icon: 'clock', tone: 'calm', message: message ?? 'Photo Factory is starting.', hint };
    case 'DATABASE_AWAY':
      return { icon: 'database', tone: 'warn', message: message ?? 'The database cannot be reached.', hint };
    case 'REFUSED':
      return { icon: 'warning', tone: 'bad', message: message ?? 'Photo Factory refused to start its work.', hint };
  }
}

/** A lost connection counts only once it has lasted; good news at once. */
function useLasting(connection: Connection, patience: number): Connection {
  const [lost, setLost] = useState(false);
  useEffect(() => {
    if (connection !== 'lost') {
      return undefined;
    }
    const timer = setTimeout(() => setLost(true), patience);
    return () => {
      clearTimeout(timer);
      setLost(false);
    };
  }, [connection, patience]);
  if (connection !== 'lost') {
    return connection;
  }
  return lost ? 'lost' : 'connecting';
}
