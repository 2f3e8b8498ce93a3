import { useState, type CSSProperties } from 'react';
import { useRecoveries } from '../../api/context';
import { originalUrl, tilePicture, viewerPicture } from '../../api/media';
import type { AssetTile } from '../../api/types';
import { thumbHashUrl } from '../../components/thumbHashUrl';
import { Absence, Failed } from './Absence';
import styles from './Still.module.css';

/** A picture that does not move: its blur, then what is small of it, then as large as it is shown. */
export function Still({ tile }: { tile: AssetTile }) {
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

function Nothing({ tile }: { tile: AssetTile }) {
  return tile.problem === null ? (
    <Absence tile={tile} title="The picture is being made" />
  ) : (
    <Absence tile={tile} title="There is no picture of this file">
      {tile.problem.message}
    </Absence>
  );
}
