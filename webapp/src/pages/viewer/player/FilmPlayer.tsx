import { useState } from 'react';
import { useRecoveries } from '../../../api/context';
import { viewerPicture } from '../../../api/media';
import { piecesUrl, type Playing } from '../../../api/playback';
import type { AssetTile } from '../../../api/types';
import { Button } from '../../../components/Button';
import { Absence, Failed } from '../Absence';
import { Film } from './Film';
import styles from './FilmPlayer.module.css';
import { Preparing } from './Preparing';
import { usePlayback } from './usePlayback';

/** A film: as it is, in pieces that were made of it, or why it does not play yet. */
export function FilmPlayer({ tile }: { tile: AssetTile }) {
  const { playing, distrusted, distrust, prepare, stop } = usePlayback(tile.id);
  const [failed, setFailed] = useState<number | null>(null);
  const attempt = useRecoveries();
  if (failed === attempt) {
    return <Failed tile={tile} foreign />;
  }
  if (!playing) {
    return <Waiting tile={tile} />;
  }
  const { way, url, duration, strip } = playing;
  if (way === 'NONE') {
    return <NotPlaying tile={tile} playing={playing} onPrepare={prepare} />;
  }
  if (way === 'WAITING' || url === null) {
    return (
      <Waiting tile={tile}>
        <Preparing playing={playing} onStop={stop} />
      </Waiting>
    );
  }
  const pieces = way === 'HLS';
  return (
    <Film
      key={url}
      tile={tile}
      source={{ url: pieces ? piecesUrl(url, distrusted) : url, pieces }}
      length={duration ?? tile.durationSeconds}
      strip={strip}
      onFail={() => (pieces || distrusted ? setFailed(attempt) : distrust())}
    />
  );
}

function Waiting({ tile, children = null }: { tile: AssetTile; children?: React.ReactNode }) {
  const poster = viewerPicture(tile);
  return (
    <div className={styles.waiting}>
      {poster !== null && <img className={styles.poster} src={poster} alt={tile.fileName} draggable={false} />}
      {children}
    </div>
  );
}

function NotPlaying({ tile, playing, onPrepare }: { tile: AssetTile; playing: Playing; onPrepare: (() => void) | null }) {
  const { reason, hint, preparable } = playing;
  return (
    <Absence
      tile={tile}
      title={preparable ? 'Not ready for this browser' : 'It cannot be played'}
      action={
        preparable && onPrepare ? (
          <Button look="primary" icon="play" onClick={onPrepare}>
            Prepare it
          </Button>
        ) : null
      }
    >
      {[reason, hint].filter((words) => words !== null).join(' ')}
    </Absence>
  );
}
