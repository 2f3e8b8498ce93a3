import { useState } from 'react';
import type { AssetTile } from '../../../api/types';
import { Icon } from '../../../components/Icon';
import { Still } from '../Still';
import { useViewerKeys } from '../useViewerKeys';
import { LiveFilm } from './LiveFilm';
import styles from './LivePhoto.module.css';
import { useMotion } from './useMotion';
import { usePressing } from './usePressing';

/** How somebody has it move: looking at its sign, with the mouse or the keyboard, or with a finger on the photo. */
type Moving = 'glimpse' | 'play' | null;

/** A photo, which may move a moment: while its sign is pointed at, while a finger rests on it, or once, with its sound. */
export function LivePhoto({ tile }: { tile: AssetTile }) {
  const film = useMotion(tile);
  const [moving, setMoving] = useState<Moving>(null);
  const [absent, setAbsent] = useState<string | null>(null);
  const stop = (): void => setMoving(null);
  const play = (): void => setMoving((before) => (before === 'play' ? null : 'play'));
  const pressing = usePressing(() => setMoving(film === null ? null : 'play'), stop);
  useViewerKeys({ ' ': film === null ? null : play, k: film === null ? null : play });
  return (
    <div className={styles.live} {...pressing}>
      <Still tile={tile} />
      {film !== null && moving !== null && (
        <LiveFilm id={film} label={tile.fileName} muted={moving === 'glimpse'} onEnd={stop} onAbsent={(why) => (stop(), setAbsent(why))} />
      )}
      {film !== null && <Sign moving={moving} absent={absent} onMove={setMoving} onPlay={play} />}
    </div>
  );
}

interface SignProps {
  moving: Moving;
  /** Why it does not move here; null where it does. */
  absent: string | null;
  onMove: (moving: Moving) => void;
  onPlay: () => void;
}

function Sign({ moving, absent, onMove, onPlay }: SignProps) {
  return (
    <button
      type="button"
      className={styles.sign}
      aria-pressed={moving !== null}
      aria-label="Play the Live photo (Space)"
      title={absent ?? 'Play the Live photo (Space)'}
      onPointerEnter={({ pointerType }) => pointerType === 'mouse' && moving === null && onMove('glimpse')}
      onPointerLeave={() => moving === 'glimpse' && onMove(null)}
      onClick={onPlay}
    >
      <Icon name="live" size="small" />
      {absent === null ? 'Live' : 'Live · does not play here'}
    </button>
  );
}
