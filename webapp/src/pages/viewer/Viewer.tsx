import { useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { originalUrl } from '../../api/media';
import type { useAsset } from '../../api/queries';
import type { AssetDetail, AssetTile } from '../../api/types';
import { IconButton } from '../../components/Button';
import { useMay } from '../../door/DoorContext';
import { usePageTitle } from '../../components/usePageTitle';
import { clockTime, longDay } from '../../format/times';
import { Kept, useKeeper } from './edit/Kept';
import { useMarks } from './edit/useMarks';
import { InfoDrawer } from './InfoDrawer';
import { Showing } from './Showing';
import { StackStrip } from './stack/StackStrip';
import { Tools, type Hand } from './Tools';
import { useModal } from './useModal';
import { useSwipe } from './useSwipe';
import { useViewerKeys, type KeyActions } from './useViewerKeys';
import styles from './Viewer.module.css';

interface ViewerProps {
  tile: AssetTile;
  /** What is known of it, as far as it has been loaded. */
  about: ReturnType<typeof useAsset>;
  onPrevious: (() => void) | null;
  onNext: (() => void) | null;
  onClose: () => void;
  /** Shows another file of the stack. */
  onShowFile: (id: number) => void;
  /** Takes it out of the list it is seen in. */
  onDepart: (how: 'trash' | 'archive' | 'hide') => void;
}

/** One photo, as large as the screen. */
export function Viewer(props: ViewerProps) {
  return createPortal(
    <Kept>
      <OpenPhoto {...props} />
    </Kept>,
    document.body,
  );
}

function OpenPhoto({ tile, about, onPrevious, onNext, onClose, onShowFile, onDepart }: ViewerProps) {
  const { leave } = useKeeper();
  const element = useRef<HTMLDivElement>(null);
  const informer = useRef<HTMLButtonElement>(null);
  const [informed, setInformed] = useState(false);
  // The focus may be in the drawer, and would be lost with it.
  const uninform = (): void =>
    leave(() => {
      setInformed(false);
      informer.current?.focus();
    });
  const inform = (): void => (informed ? uninform() : setInformed(true));
  const hand = useHand(tile, about.data, (how) => leave(() => onDepart(how)));
  usePageTitle(tile.fileName);
  useModal(element, tile.id);
  useViewerKeys({
    ArrowLeft: onPrevious,
    ArrowRight: onNext,
    Escape: informed ? uninform : onClose,
    i: inform,
    d: () => download(tile.id),
    ...keysOf(hand),
  });
  const swipe = useSwipe({ left: onNext, right: onPrevious, down: onClose });
  return (
    <div
      ref={element}
      className={`${styles.viewer} ${informed ? styles.informed : ''}`}
      role="dialog"
      aria-modal="true"
      aria-label={tile.fileName}
      tabIndex={-1}
    >
      <div className={styles.room}>
        <div className={styles.stage} {...swipe}>
          <Showing key={tile.id} tile={tile} />
          <Step side="left" onStep={onPrevious} />
          <Step side="right" onStep={onNext} />
        </div>
        <StackStrip key={tile.stack?.cover} tile={tile} onShow={onShowFile} />
      </div>
      <header className={styles.bar}>
        <IconButton icon="back" label="Back (Esc)" onClick={onClose} />
        <p className={styles.title}>
          <span className={styles.name}>{tile.fileName}</span>
          <span className={styles.when}>
            {longDay(tile.sortTime)}, {clockTime(tile.sortTime)}
            {tile.archived && ' · Archived'}
            {tile.hidden && ' · Hidden'}
          </span>
        </p>
        <Tools
          tile={tile}
          hand={hand}
          informed={informed}
          informer={informer}
          onInform={inform}
          onDownload={() => download(tile.id)}
        />
      </header>
      {informed && <InfoDrawer tile={tile} about={about} hand={hand} onClose={uninform} />}
    </div>
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

function useHand(tile: AssetTile, detail: AssetDetail | undefined, onDepart: ViewerProps['onDepart']): Hand | null {
  const { favourite, rating, mark } = useMarks(tile, detail);
  const mayWrite = useMay('WRITE');
  return mayWrite
    ? {
        favourite,
        rating,
        onFavourite: () => mark({ favourite: !favourite }),
        onRate: (stars) => mark({ rating: stars }),
        onArchive: () => onDepart('archive'),
        onHide: () => onDepart('hide'),
        onTrash: () => onDepart('trash'),
      }
    : null;
}

function keysOf(hand: Hand | null): KeyActions {
  if (!hand) {
    return {};
  }
  const stars = [0, 1, 2, 3, 4, 5].map((rating) => [String(rating), () => hand.onRate(rating)]);
  return { ...Object.fromEntries(stars), f: hand.onFavourite, a: hand.onArchive, h: hand.onHide, Delete: hand.onTrash };
}

function download(id: number): void {
  const link = document.createElement('a');
  link.href = originalUrl(id, true);
  link.download = '';
  link.click();
}
