import { useState, type CSSProperties } from 'react';
import { originalUrl, tilePicture, viewerPicture } from '../../api/media';
import type { AssetTile } from '../../api/types';
import { Icon } from '../../components/Icon';
import { KIND_ICON } from '../../components/Picture';
import { thumbHashUrl } from '../../components/thumbHashUrl';
import styles from './Showing.module.css';

/** The medium itself: a picture, a film, a recording, or why there is none. */
export function Showing({ tile }: { tile: AssetTile }) {
  switch (tile.kind) {
    case 'video':
    case 'audio':
      return <Player tile={tile} />;
    case 'image':
    case 'raw':
    case 'sidecar':
      return <Still tile={tile} />;
  }
}

function Still({ tile }: { tile: AssetTile }) {
  const source = viewerPicture(tile);
  const [shown, setShown] = useState<string | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  if (source === null || failed === source) {
    return <Nothing tile={tile} words={source === null ? null : 'This browser cannot show the picture.'} />;
  }
  const blur = tile.thumbHash === null ? null : thumbHashUrl(tile.thumbHash);
  const small = tilePicture(tile, 250, 1);
  return (
    <div className={styles.frame}>
      {blur && shown !== source && <Sized className="" tile={tile} src={blur} alt="" />}
      {small && shown !== source && <Sized className="" tile={tile} src={small} alt="" />}
      <Sized
        className={shown === source ? styles.shown : styles.coming}
        tile={tile}
        src={source}
        alt={tile.fileName}
        onLoad={() => setShown(source)}
        onError={() => setFailed(source)}
      />
    </div>
  );
}

interface SizedProps {
  tile: AssetTile;
  src: string;
  alt: string;
  className: string | undefined;
  onLoad?: () => void;
  onError?: () => void;
}

/** Blur and picture take the same place: as large as fits, never larger than the photo is. */
function Sized({ tile: { width, height }, alt, className, ...rest }: SizedProps) {
  if (!width || !height) {
    return <img alt={alt} draggable={false} className={`${styles.fitted} ${className}`} {...rest} />;
  }
  const size = { '--width': `${width}px`, '--ratio': width / height } as CSSProperties;
  return <img alt={alt} draggable={false} className={`${styles.sized} ${className}`} style={size} {...rest} />;
}

function Player({ tile }: { tile: AssetTile }) {
  const [failed, setFailed] = useState(false);
  if (failed) {
    return <Nothing tile={tile} words={`This browser cannot play ${tile.mime}.`} />;
  }
  const source = originalUrl(tile.id);
  if (tile.kind === 'audio') {
    return (
      <div className={styles.nothing}>
        <Icon name="music" size="large" />
        <p className={styles.name}>{tile.fileName}</p>
        <audio className={styles.audio} src={source} controls onError={() => setFailed(true)} />
      </div>
    );
  }
  const poster = viewerPicture(tile);
  return (
    <div className={styles.frame}>
      <video
        className={styles.video}
        src={source}
        controls
        autoPlay
        playsInline
        {...(poster === null ? {} : { poster })}
        onError={() => setFailed(true)}
      />
    </div>
  );
}

function Nothing({ tile, words }: { tile: AssetTile; words: string | null }) {
  const waiting = tile.problem === null && words === null;
  return (
    <div className={styles.nothing}>
      <Icon name={KIND_ICON[tile.kind]} size="large" />
      <p className={styles.name}>{waiting ? 'The picture is being made' : 'There is no picture of this file'}</p>
      <p className={styles.reason}>{words ?? tile.problem?.message}</p>
      {!waiting && (
        <a className={styles.way} href={originalUrl(tile.id, true)} download>
          Download the original
        </a>
      )}
    </div>
  );
}
