import type { SystemStatus } from '../../api/types';
import { count } from '../../format/numbers';
import styles from './Figures.module.css';

/** The few numbers that tell how things stand. */
export function Figures({ status }: { status: SystemStatus }) {
  const kinds = status.assetsByKind ?? {};
  const photos = (kinds.image ?? 0) + (kinds.raw ?? 0);
  return (
    <dl className={styles.figures}>
      <Figure label="Photos" value={status.assetsByKind && photos} />
      <Figure label="Videos" value={status.assetsByKind && (kinds.video ?? 0)} />
      <Figure label="Work waiting" value={status.pendingWork} />
      <Figure label="Failures" value={status.deadLetters} bad />
      <Figure label="In quarantine" value={status.quarantined} bad />
      <Figure label="Duplicates" value={status.duplicates} />
    </dl>
  );
}

function Figure({ label, value, bad = false }: { label: string; value: number | null; bad?: boolean }) {
  return (
    <div className={styles.figure}>
      <dt>{label}</dt>
      <dd className={bad && value ? styles.bad : ''}>{value === null ? '–' : count(value)}</dd>
    </div>
  );
}
