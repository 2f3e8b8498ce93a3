import { useState } from 'react';
import { useRecoveries } from '../api/context';
import type { AssetTile, MediaKind } from '../api/types';
import { Icon, type IconName } from './Icon';
import styles from './Picture.module.css';
import { thumbHashUrl } from './thumbHashUrl';

export const KIND_ICON: Readonly<Record<MediaKind, IconName>> = {
  image: 'image',
  raw: 'aperture',
  video: 'video',
  audio: 'music',
  sidecar: 'file',
};

/** Pictures that have come up once need not do so again when they are scrolled back to. */
const seen = new Set<string>();

interface PictureProps {
  tile: AssetTile;
  /** Address of the rendition, or null while (or because) there is none. */
  source: string | null;
  /** In the grid a reason is written out; in a small list the icon must do. */
  wordy?: boolean;
}

/** A picture that grows out of its blur; where there is none, an honest placeholder with the reason. */
export function Picture({ tile, source, wordy = true }: PictureProps) {
  const [loaded, setLoaded] = useState<string | null>(null);
  const [settled, setSettled] = useState<string | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const attempt = `${source} ${useRecoveries()}`;
  const blur = tile.thumbHash === null ? null : thumbHashUrl(tile.thumbHash);
  if (source === null || failed === attempt) {
    return <Placeholder tile={tile} wordy={wordy} blur={source === null ? null : blur} />;
  }
  const known = seen.has(source);
  const appearance = known ? '' : loaded === source ? styles.shown : styles.coming;
  return (
    <span className={styles.picture}>
      {blur && !known && settled !== source && <img className={styles.layer} src={blur} alt="" draggable={false} />}
      <img
        className={`${styles.layer} ${appearance}`}
        src={source}
        alt=""
        draggable={false}
        decoding="async"
        onLoad={() => setLoaded(source)}
        onAnimationEnd={() => {
          seen.add(source);
          setSettled(source);
        }}
        onError={() => setFailed(attempt)}
      />
    </span>
  );
}

interface PlaceholderProps {
  tile: AssetTile;
  wordy: boolean;
  blur: string | null;
}

function Placeholder({ tile, wordy, blur }: PlaceholderProps) {
  const { problem, kind } = tile;
  // Sound has no picture, and nothing is wrong with that.
  const waiting = problem === null && kind !== 'audio';
  return (
    <span className={`${styles.placeholder} ${waiting ? styles.waiting : ''}`}>
      {blur && <img className={styles.layer} src={blur} alt="" draggable={false} />}
      <Icon name={KIND_ICON[kind]} size={wordy ? 'large' : 'small'} />
      {wordy && <span className={styles.name}>{tile.fileName}</span>}
      {wordy && problem && kind !== 'audio' && <span className={styles.reason}>{problem.message}</span>}
    </span>
  );
}
