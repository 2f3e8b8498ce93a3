import { useStatus } from '../api/queries';
import { bytes, counted } from '../format/numbers';
import styles from './StorageNote.module.css';

/** How much there is, and how much more fits. */
export function StorageNote() {
  const { data: status } = useStatus();
  if (!status || status.assets === null) {
    return null;
  }
  return (
    <dl className={styles.note}>
      <div>
        <dt>Library</dt>
        <dd>{counted(status.assets, 'item')}</dd>
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
