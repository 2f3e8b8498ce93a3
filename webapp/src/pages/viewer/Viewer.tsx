import { useCallback, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { originalUrl } from '../../api/media';
import type { useAsset } from '../../api/queries';
import type { AssetTile } from '../../api/types';
import { IconButton } from '../../components/Button';
import { usePageTitle } from '../../components/usePageTitle';
import { clockTime, longDay } from '../../format/times';
import { InfoDrawer } from './InfoDrawer';
import { Showing } from './Showing';
import { useModal } from './useModal';
import { useSwipe } from './useSwipe';
import { useViewerKeys } from './useViewerKeys';
import styles from './Viewer.module.css';

interface ViewerProps {
  tile: AssetTile;
  /** What is known of it, as far as it has been loaded. */
  about: ReturnType<typeof useAsset>;
  onPrevious: (() => void) | null;
  onNext: (() => void) | null;
  onClose: () => void;
  /** Null for who may not. */
  onTrash: (() => void) | null;
}

/** One photo, as large as the screen. */
export function Viewer({ tile, about, onPrevious, onNext, onClose, onTrash }: ViewerProps) {
  const element = useRef<HTMLDivElement>(null);
  const informer = useRef<HTMLButtonElement>(null);
  const [informed, setInformed] = useState(false);
  // The focus may be in the drawer, and would be lost with it.
  const uninform = useCallback(() => {
    setInformed(false);
    informer.current?.focus();
  }, []);
  usePageTitle(tile.fileName);
  useModal(element, tile.id);
  useViewerKeys(
    useMemo(
      () => ({
        ArrowLeft: onPrevious,
        ArrowRight: onNext,
        Escape: informed ? uninform : onClose,
        Delete: onTrash,
        i: () => setInformed((before) => !before),
        d: () => download(tile.id),
      }),
      [onPrevious, onNext, onClose, onTrash, tile.id, informed, uninform],
    ),
  );
  const swipe = useSwipe({ left: onNext, right: onPrevious, down: onClose });
  return createPortal(
    <div
      ref={element}
      className={`${styles.viewer} ${informed ? styles.informed : ''}`}
      role="dialog"
      aria-modal="true"
      aria-label={tile.fileName}
      tabIndex={-1}
    >
      <div className={styles.room} {...swipe}>
        <Showing key={tile.id} tile={tile} />
        <Step side="left" onStep={onPrevious} />
        <Step side="right" onStep={onNext} />
      </div>
      <header className={styles.bar}>
        <IconButton icon="back" label="Back (Esc)" onClick={onClose} />
        <p className={styles.title}>
          <span className={styles.name}>{tile.fileName}</span>
          <span className={styles.when}>
            {longDay(tile.sortTime)}, {clockTime(tile.sortTime)}
          </span>
        </p>
        <IconButton icon="download" label="Download the original (d)" onClick={() => download(tile.id)} />
        <IconButton
          ref={informer}
          icon="info"
          label="Information (i)"
          aria-pressed={informed}
          onClick={() => setInformed(!informed)}
        />
        {onTrash && <IconButton icon="trash" label="Move to the trash (Del)" onClick={onTrash} />}
      </header>
      {informed && <InfoDrawer tile={tile} about={about} onClose={uninform} />}
    </div>,
    document.body,
  );
}

function Step({ side, onStep }: { side: 'left' | 'right'; onStep: (() => void) | null }) {
  return (
    onStep && (
      <div className={`${styles.step} ${styles[side]}`}>
        <IconButton
          icon={side === 'left' ? 'arrowLeft' : 'arrowRight'}
          label={side === 'left' ? 'Newer (←)' : 'Older (→)'}
          onClick={onStep}
        />
      </div>
    )
  );
}

function download(id: number): void {
  const link = document.createElement('a');
  link.href = originalUrl(id, true);
  link.download = '';
  link.click();
}
