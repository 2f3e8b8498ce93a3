import { useEffect, useEffectEvent, useState } from 'react';
import { piecesUrl, type Playing } from '../../../api/playback';
import { usePlayback } from '../player/usePlayback';
import { useSource } from '../player/useSource';
import styles from './LivePhoto.module.css';

interface LiveFilmProps {
  /** Of the film. */
  id: number;
  label: string;
  muted: boolean;
  onEnd: () => void;
  /** There is nothing to play, and why. */
  onAbsent: (why: string) => void;
}

/** The film of a Live photo, once, over the photo. */
export function LiveFilm({ id, label, muted, onEnd, onAbsent }: LiveFilmProps) {
  const { playing, distrusted, distrust, prepare } = usePlayback(id);
  const absent = useEffectEvent(onAbsent);
  const wished = useEffectEvent(() => prepare?.());
  const state = stateOf(playing, prepare !== null);
  const reason = playing?.reason ?? 'It cannot be played.';
  useEffect(() => {
    // It is so short that nobody needs to be asked.
    if (state === 'wanting') {
      wished();
    } else if (state === 'absent') {
      absent(reason);
    }
  }, [state, reason]);
  if (state === 'wanting' || state === 'coming') {
    return (
      <p className={styles.coming} role="status">
        Getting ready to move…
      </p>
    );
  }
  return playing && playing.url !== null ? (
    <Shown
      key={playing.url}
      playing={playing}
      url={playing.url}
      distrusted={distrusted}
      label={label}
      muted={muted}
      onEnd={onEnd}
      onFail={() => (distrusted || playing.way === 'HLS' ? onAbsent('This browser cannot play it.') : distrust())}
    />
  ) : null;
}

function stateOf(playing: Playing | undefined, mayPrepare: boolean): 'unknown' | 'there' | 'coming' | 'wanting' | 'absent' {
  if (!playing) {
    return 'unknown';
  }
  if (playing.url !== null) {
    return 'there';
  }
  return playing.way === 'WAITING' ? 'coming' : playing.preparable && mayPrepare ? 'wanting' : 'absent';
}

interface ShownProps extends Pick<LiveFilmProps, 'label' | 'muted' | 'onEnd'> {
  playing: Playing;
  url: string;
  distrusted: boolean;
  onFail: () => void;
}

function Shown({ playing: { way }, url, distrusted, label, muted, onEnd, onFail }: ShownProps) {
  const [element, setElement] = useState<HTMLVideoElement | null>(null);
  const [going, setGoing] = useState(false);
  const pieces = way === 'HLS';
  useSource(element, { url: pieces ? piecesUrl(url, distrusted) : url, pieces }, onFail);
  return (
    // A moment of a household has no captions.
    // oxlint-disable-next-line jsx-a11y/media-has-caption
    <video
      ref={setElement}
      className={`${styles.film} ${going ? styles.going : ''}`}
      aria-label={`${label}, moving`}
      autoPlay
      playsInline
      muted={muted}
      onPlaying={() => setGoing(true)}
      onEnded={onEnd}
    />
  );
}
