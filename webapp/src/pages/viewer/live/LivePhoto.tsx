import { useState } from 'react';
import type { AssetTile } from '../../../api/types';
import { Icon } from '../../../components/Icon';
import { Still } from '../Still';
import { useViewerKeys } from '../useViewerKeys';
import { LiveFilm } from './LiveFilm';
import styles from './LivePhoto.module.css';
import { usePressing } from './usePressing';

/** How somebody has it move: looking at its sign, with the mouse or the keyboard, or with a finger on the photo. */
type Moving = 'glimpse' | 'play' | null;

/** A photo that moves a moment: while its sign is pointed at, while a finger rests on it, or once, with its sound. */
export function LivePhoto({ tile, film }: { tile: AssetTile; film: number }) {
  const [moving, setMoving] = useState<Moving>(null);
  const [absent, setAbsent] = useState<string | null>(null);
  const stop = (): void => setMoving(null);
  const play = (): void => setMoving((before) => (before === 'play' ? null : 'play'));
  const pressing = usePressing(() => setMoving('play'), stop);
  useViewerKeys({ ' ': play, k: play });
  return (
    <div className={styles.live} {...pressing}>
      <Still tile={tile} />
      {moving !== null && (
        <LiveFilm id={film} label={tile.fileName} muted={moving === 'glimpse'} onEnd={stop} onAbsent={(why) => (stop(), setAbsent(why))} />
      )}
      <button
        type="button"
        className={styles.sign}
        aria-pressed={moving !== null}
        aria-label="Play the Live photo (Space)"
        title={absent ?? 'Play the Live photo (Space)'}
        onPointerEnter={({ pointerType }) => pointerType === 'mouse' && moving === null && setMoving('glimpse')}
        onPointerLeave={() => moving === 'glimpse' && stop()}
        onClick={play}
      >
        <Icon name="live" size="small" />
        {absent === null ? 'Live' : 'Live, not ready yet'}
      </button>
    </div>
  );
}
