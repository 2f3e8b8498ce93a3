import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useRecoveries } from '../../../api/context';
import { viewerPicture } from '../../../api/media';
import { keys } from '../../../api/keys';
import { peaks, piecesUrl, type Playing } from '../../../api/playback';
import { useAsset } from '../../../api/queries';
import type { AssetTile } from '../../../api/types';
import { Button } from '../../../components/Button';
import { Icon } from '../../../components/Icon';
import { albumLine } from '../../../format/encoding';
import { Absence, Failed } from '../Absence';
import { useViewerKeys } from '../useViewerKeys';
import { ControlBar } from './ControlBar';
import { Preparing } from './Preparing';
import styles from './SoundPlayer.module.css';
import { usePlayback } from './usePlayback';
import { usePlayer } from './usePlayer';
import { useSource, type Source } from './useSource';
import { Waveform } from './Waveform';

/** A recording: its cover or its wave, whose it is, and the buttons to play it. */
export function SoundPlayer({ tile }: { tile: AssetTile }) {
  const { playing, distrusted, distrust, prepare, stop } = usePlayback(tile.id);
  const [failed, setFailed] = useState<number | null>(null);
  const attempt = useRecoveries();
  if (failed === attempt) {
    return <Failed tile={tile} foreign />;
  }
  if (playing?.way === 'NONE' && !playing.preparable) {
    return (
      <Absence tile={tile} title="It cannot be played">
        {[playing.reason, playing.hint].filter((words) => words !== null).join(' ')}
      </Absence>
    );
  }
  const pieces = playing?.way === 'HLS';
  const url = playing?.url ?? null;
  return (
    <div className={styles.player}>
      <Cover key={tile.id} tile={tile} waved={typeof playing?.waveform === 'string'} />
      <Words tile={tile} />
      {url !== null && (
        <Sound
          key={url}
          source={{ url: pieces ? piecesUrl(url, distrusted) : url, pieces }}
          length={playing?.duration ?? tile.durationSeconds}
          waveform={playing?.waveform ?? null}
          onFail={() => (pieces || distrusted ? setFailed(attempt) : distrust())}
        />
      )}
      {playing && url === null && <NotYet playing={playing} onPrepare={prepare} onStop={stop} />}
    </div>
  );
}

/** Wider pictures are no covers: they are drawn of the sound. */
const WIDEST_COVER = 1.4;

function Cover({ tile, waved }: { tile: AssetTile; waved: boolean }) {
  const picture = viewerPicture(tile);
  const [drawn, setDrawn] = useState(false);
  if (waved && drawn) {
    return null;
  }
  return picture === null ? (
    <span className={styles.nocover}>
      <Icon name="music" size="large" />
    </span>
  ) : (
    <img
      className={styles.cover}
      src={picture}
      alt=""
      draggable={false}
      onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => setDrawn(naturalWidth > WIDEST_COVER * naturalHeight)}
    />
  );
}

function Words({ tile }: { tile: AssetTile }) {
  const music = useAsset(tile.id).data?.music;
  const line = music ? albumLine(music) : '';
  return (
    <div className={styles.words}>
      <p className={styles.title}>{music?.title ?? tile.fileName}</p>
      {line !== '' && <p className={styles.line}>{line}</p>}
    </div>
  );
}

interface SoundProps {
  source: Source;
  /** Seconds; null where nobody knows. */
  length: number | null;
  /** Where its waveform is told; null where there is none. */
  waveform: string | null;
  onFail: () => void;
}

function Sound({ source, length, waveform, onFail }: SoundProps) {
  const [element, setElement] = useState<HTMLAudioElement | null>(null);
  const player = usePlayer(element);
  useSource(element, source, onFail);
  const { data: wave } = useQuery({
    queryKey: keys.waveform(waveform ?? ''),
    queryFn: ({ signal }) => peaks(waveform ?? '', signal),
    enabled: waveform !== null,
  });
  const all = length ?? player.length;
  useViewerKeys({
    ' ': player.toggle,
    k: player.toggle,
    j: () => player.seek(player.time - 10),
    l: () => player.seek(player.time + 10),
    m: player.mute,
  });
  return (
    <div className={styles.controls}>
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption */}
      <audio ref={setElement} preload="metadata" />
      {wave && all > 0 && <Waveform peaks={wave} played={Math.min(1, player.time / all)} onSeek={(part) => player.seek(part * all)} />}
      <ControlBar player={player} length={length} strip={null} />
    </div>
  );
}

interface NotYetProps {
  playing: Playing;
  onPrepare: (() => void) | null;
  onStop: (() => void) | null;
}

function NotYet({ playing, onPrepare, onStop }: NotYetProps) {
  if (playing.way === 'WAITING') {
    return <Preparing playing={playing} onStop={onStop} />;
  }
  return (
    <>
      <p className={styles.line}>{playing.reason}</p>
      {onPrepare && (
        <Button look="primary" icon="play" onClick={onPrepare}>
          Prepare it
        </Button>
      )}
    </>
  );
}
