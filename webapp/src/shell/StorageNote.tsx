import { useStatus } from '../api/queries';
import { bytes, counted } from '../format/numbers';
import styles from './StorageNote.module.css';

/** How much there is, and how much more fits. */
export function StorageNote() {
  const { data: status } = useStatus();
  if (!status || status.assets === null) {
    return null;
  }
  // Sidecars are facts about other files; nobody counts them as theirs.
  const items = status.assets - (status.assetsByKind?.sidecar ?? 0);
  return (
    <dl className={styles.note}>
      <div>
        <dt>Library</dt>
        <dd>{counted(items, 'item')}</dd>
      </div>
      {status.diskFreeBytes !== null && (
        <div>
          <dt>Free space</dt>
          <dd>{bytes(status.diskFreeBytes)}</dd>
        </div>
      )}
    </dl>
  );
}
