import { useRef, useState, type PointerEvent } from 'react';
import { viewerPicture } from '../../../api/media';
import type { Strip } from '../../../api/playback';
import type { AssetTile } from '../../../api/types';
import { IconButton } from '../../../components/Button';
import { useViewerKeys } from '../useViewerKeys';
import { ControlBar } from './ControlBar';
import styles from './Film.module.css';
import { useAwake } from './useAwake';
import { useFullScreen } from './useFullScreen';
import { usePlayer } from './usePlayer';
import { useSource, type Source } from './useSource';

interface FilmProps {
  tile: AssetTile;
  source: Source;
  /** Seconds; null where nobody knows. */
  length: number | null;
  strip: Strip | null;
  onFail: () => void;
}

const STEP_SECONDS = 10;

/** A film that plays, with its buttons, which go while nobody needs them. */
export function Film({ tile, source, length, strip, onFail }: FilmProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [element, setElement] = useState<HTMLVideoElement | null>(null);
  const player = usePlayer(element);
  const full = useFullScreen(frame);
  const { awake, wake } = useAwake(player.playing);
  useSource(element, source, onFail);
  const seekBy = (seconds: number) => (): void => {
    wake();
    player.seek(player.time + seconds);
  };
  useViewerKeys({
    ' ': player.toggle,
    k: player.toggle,
    j: seekBy(-STEP_SECONDS),
    l: seekBy(STEP_SECONDS),
    m: player.mute,
    'Shift+F': full.toggle,
  });
  const poster = viewerPicture(tile);
  const touched = useRef(false);
  return (
    <div
      ref={frame}
      className={`${styles.film} ${awake ? '' : styles.asleep}`}
      onPointerMove={({ pointerType }) => pointerType === 'mouse' && wake()}
      onFocus={wake}
    >
      {/* Films of a household have no captions. */}
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption */}
      <video
        ref={setElement}
        className={styles.picture}
        aria-label={tile.fileName}
        autoPlay
        playsInline
        {...(poster === null ? {} : { poster })}
        onPointerUp={({ pointerType }: PointerEvent) => {
          touched.current = pointerType !== 'mouse';
        }}
        onClick={() => {
          // The first touch shows the buttons.
          if (!touched.current || awake) {
            player.toggle();
          }
          wake();
        }}
        onDoubleClick={full.toggle}
      />
      {player.waiting && <span className={styles.waiting} role="status" aria-label="Loading" />}
      <div className={styles.controls}>
        <ControlBar player={player} length={length} strip={strip}>
          {full.possible && (
            <IconButton
              icon={full.on ? 'shrink' : 'enlarge'}
              label={full.on ? 'Leave the full screen (Shift+F)' : 'Full screen (Shift+F)'}
              onClick={full.toggle}
            />
          )}
        </ControlBar>
      </div>
    </div>
  );
}
