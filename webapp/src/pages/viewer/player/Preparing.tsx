import type { Playing } from '../../../api/playback';
import { Button } from '../../../components/Button';
import { ProgressBar } from '../../../components/ProgressBar';
import styles from './Preparing.module.css';

interface PreparingProps {
  playing: Playing;
  /** Null for who may not. */
  onStop: (() => void) | null;
}

/** A film that cannot be played yet: why, how far it has come, and how to stop it. */
export function Preparing({ playing: { reason, progress, code }, onStop }: PreparingProps) {
  const part = Math.round((progress ?? 0) * 100);
  return (
    <div className={styles.preparing} role="status">
      <p className={styles.reason}>{reason ?? 'It is being prepared.'}</p>
      {progress !== null && (
        <div className={styles.way}>
          <ProgressBar label="Prepared so far" percent={part} shares={[{ part: progress, tone: 'done' }]} />
          <span className={styles.percent}>{part} %</span>
        </div>
      )}
      {onStop && code !== 'NOT_LOOKED_AT' && (
        <Button look="plain" small onClick={onStop}>
          Stop preparing it
        </Button>
      )}
    </div>
  );
}
