import { useState, type CSSProperties } from 'react';
import { useConnection, useRecoveries } from '../../api/context';
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
  const attempt = `${source} ${useRecoveries()}`;
  if (source === null) {
    return <Nothing tile={tile} />;
  }
  if (failed === attempt) {
    return <Failed tile={tile} foreign={source === originalUrl(tile.id)} />;
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
        onError={() => setFailed(attempt)}
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
  const [failed, setFailed] = useState<number | null>(null);
  const attempt = useRecoveries();
  if (failed === attempt) {
    return <Failed tile={tile} foreign />;
  }
  const source = originalUrl(tile.id);
  if (tile.kind === 'audio') {
    return (
      <div className={styles.nothing}>
        <Icon name="music" size="large" />
        <p className={styles.name}>{tile.fileName}</p>
        <audio className={styles.audio} src={source} controls onError={() => setFailed(attempt)} />
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
        onError={() => setFailed(attempt)}
      />
    </div>
  );
}

/** It did not come up: the server is away, or the browser does not know a format that was not made for it. */
function Failed({ tile, foreign }: { tile: AssetTile; foreign: boolean }) {
  const connection = useConnection();
  const title = foreign && connection === 'open' ? 'This browser cannot show it' : 'It cannot be loaded now';
  return (
    <Absence tile={tile} title={title}>
      {foreign ? tile.mime : null}
    </Absence>
  );
}

function Nothing({ tile }: { tile: AssetTile }) {
  return tile.problem === null ? (
    <Absence tile={tile} title="The picture is being made" />
  ) : (
    <Absence tile={tile} title="There is no picture of this file">
      {tile.problem.message}
    </Absence>
  );
}

function Absence({ tile, title, children = null }: { tile: AssetTile; title: string; children?: string | null }) {
  return (
    <div className={styles.nothing}>
      <Icon name={KIND_ICON[tile.kind]} size="large" />
      <p className={styles.name}>{title}</p>
      {children !== null && <p className={styles.reason}>{children}</p>}
      <a className={styles.way} href={originalUrl(tile.id, true)} download>
        Download the original
      </a>
    </div>
  );
}
