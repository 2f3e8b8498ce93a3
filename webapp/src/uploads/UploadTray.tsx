import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState, type CSSProperties } from 'react';
import { Button, IconButton } from '../components/Button';
import { ProgressBar } from '../components/ProgressBar';
import { count, counted, percent } from '../format/numbers';
import { inOrder, totalsOf, type Upload, type UploadTotals } from './queue';
import { UploadRow } from './UploadRow';
import { useUploads, useUploadSnapshot } from './Uploads';
import styles from './UploadTray.module.css';

const ROW = 52;
const SPEAKING_ROW = 84;

/** The corner that tells how uploads are going. */
export function UploadTray() {
  const { queue } = useUploads();
  const { uploads, pausedBecause } = useUploadSnapshot();
  const [folded, setFolded] = useState(false);
  if (uploads.length === 0) {
    return null;
  }
  const totals = totalsOf(uploads);
  const share = totals.allBytes > 0 ? totals.sentBytes / totals.allBytes : 1;
  return (
    <section className={styles.tray} aria-label="Uploads">
      <header className={styles.head}>
        <h2 className={styles.title} role="status">
          {headline(totals)}
        </h2>
        <IconButton
          icon="down"
          label={folded ? 'Show the files' : 'Hide the files'}
          small
          aria-expanded={!folded}
          data-folded={folded}
          onClick={() => setFolded(!folded)}
        />
        {totals.open === 0 && totals.missing > 0 && (
          <Button look="quiet" small onClick={() => queue.retryAll()}>
            Retry
          </Button>
        )}
        {totals.open === 0 ? (
          <IconButton icon="close" label="Close" small onClick={() => queue.clear()} />
        ) : (
          <Button look="quiet" small onClick={() => queue.cancelAll()}>
            Cancel
          </Button>
        )}
      </header>
      {totals.open > 0 && (
        <div className={styles.progress}>
          <ProgressBar
            label="All uploads"
            percent={percent(totals.sentBytes, totals.allBytes)}
            shares={[{ part: share, tone: 'done' }]}
          />
        </div>
      )}
      {pausedBecause && (
        <p className={styles.paused}>
          {pausedBecause} Uploading goes on by itself.
          <Button look="quiet" small onClick={() => queue.resume()}>
            Try now
          </Button>
        </p>
      )}
      {!folded && <UploadList uploads={uploads} />}
    </section>
  );
}

function headline(totals: UploadTotals): string {
  if (totals.open > 0) {
    return `Uploading ${count(totals.all - totals.open + 1)} of ${count(totals.all)}`;
  }
  const parts = [`${count(totals.accepted)} added`];
  if (totals.duplicate > 0) {
    parts.push(`${count(totals.duplicate)} already there`);
  }
  if (totals.unhappy > 0) {
    parts.push(counted(totals.unhappy, 'not added', 'not added'));
  }
  return parts.join(', ');
}

function UploadList({ uploads: added }: { uploads: readonly Upload[] }) {
  const uploads = useMemo(() => inOrder(added), [added]);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: uploads.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (uploads[index]?.message ? SPEAKING_ROW : ROW),
    getItemKey: (index) => `${uploads[index]?.id}-${uploads[index]?.message ? 'speaking' : 'silent'}`,
    overscan: 4,
  });
  return (
    <div ref={scroller} className={styles.list}>
      <ul style={{ '--height': `${rows.getTotalSize()}px` } as CSSProperties}>
        {rows.getVirtualItems().map((row) => {
          const upload = uploads[row.index];
          const place = { '--top': `${row.start}px`, '--height': `${row.size}px` } as CSSProperties;
          return (
            upload && (
              <li key={upload.id} style={place}>
                <UploadRow upload={upload} />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
