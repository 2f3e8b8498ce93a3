import type { AssetTile } from '../../api/types';
import { FormDialog } from '../../components/FormDialog';
import { photos } from './deeds';
import styles from './FailedDialog.module.css';
import type { Failures } from './useDeeds';

interface FailedDialogProps {
  failures: Failures;
  /** Where the names of the files are looked up. */
  tiles: readonly AssetTile[];
  onAgain: (ids: readonly number[]) => Promise<void>;
  onClose: () => void;
}

/** Longer lists are read by nobody. */
const MOST = 50;

/** Which photos something could not be done to, and why. */
export function FailedDialog({ failures: { failed, done }, tiles, onAgain, onClose }: FailedDialogProps) {
  const names = new Map(tiles.map(({ id, fileName }) => [id, fileName]));
  const rest = failed.length - MOST;
  return (
    <FormDialog
      title={`It did not work for ${photos(failed.length)}`}
      action="Try these again"
      onSubmit={() => onAgain(failed.map(({ id }) => id))}
      onClose={onClose}
    >
      {done > 0 && <p className={styles.done}>For {photos(done)} it did.</p>}
      <ul className={styles.list}>
        {failed.slice(0, MOST).map(({ id, message }) => (
          <li key={id}>
            <strong>{names.get(id) ?? `Number ${id}`}</strong>
            <span>{message}</span>
          </li>
        ))}
      </ul>
      {rest > 0 && <p className={styles.done}>And {photos(rest)} more.</p>}
    </FormDialog>
  );
}
