import { IconButton } from '../components/Button';
import { Icon, type IconName } from '../components/Icon';
import { ProgressBar } from '../components/ProgressBar';
import { bytes, percent } from '../format/numbers';
import { PhotoLink } from '../pages/PhotoLink';
import type { Upload, UploadState } from './queue';
import { useUploads } from './Uploads';
import styles from './UploadRow.module.css';

const WORD: Readonly<Record<UploadState, string>> = {
  waiting: 'Waiting',
  sending: 'Uploading',
  accepted: 'Added',
  duplicate: 'Already in your library',
  quarantined: 'Kept in quarantine',
  failed: 'Not uploaded',
  cancelled: 'Cancelled',
};
const ICON: Readonly<Record<UploadState, IconName>> = {
  waiting: 'clock',
  sending: 'upload',
  accepted: 'check',
  duplicate: 'copy',
  quarantined: 'shield',
  failed: 'warning',
  cancelled: 'close',
};

export function UploadRow({ upload }: { upload: Upload }) {
  const { queue } = useUploads();
  const { state, file, sent } = upload;
  return (
    <div className={`${styles.row} ${styles[state]}`}>
      <Icon name={ICON[state]} size="small" className={styles.icon} />
      <div className={styles.words}>
        <p className={styles.name} title={file.name}>
          {file.name}
        </p>
        {state === 'sending' ? (
          <div className={styles.progress}>
            <ProgressBar
              label={file.name}
              percent={percent(sent, file.size)}
              shares={[{ part: file.size > 0 ? sent / file.size : 1, tone: 'done' }]}
            />
          </div>
        ) : (
          <p className={styles.state}>
            {WORD[state]}
            <span> · {bytes(file.size)}</span>
          </p>
        )}
        {upload.message && (
          <p className={styles.message} title={`${upload.message} ${upload.hint ?? ''}`}>
            {upload.message} {upload.hint}
          </p>
        )}
      </div>
      {upload.assetId !== null && (
        <PhotoLink className={styles.show} assetId={upload.assetId} aria-label={`Show ${file.name}`}>
          Show
        </PhotoLink>
      )}
      {(state === 'failed' || state === 'cancelled' || state === 'quarantined') && (
        <IconButton icon="refresh" label={`Try ${file.name} again`} small onClick={() => queue.retry(upload.id)} />
      )}
    </div>
  );
}
