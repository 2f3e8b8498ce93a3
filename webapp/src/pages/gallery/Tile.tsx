import { memo, type CSSProperties } from 'react';
import { tilePicture } from '../../api/media';
import type { AssetTile } from '../../api/types';
import { Icon } from '../../components/Icon';
import { Picture } from '../../components/Picture';
import { clockTime, duration, longDay } from '../../format/times';
import { KIND_WORD } from '../../format/words';
import { PhotoLink } from '../PhotoLink';
import styles from './Tile.module.css';

interface TileProps {
  tile: AssetTile;
  left: number;
  width: number;
  height: number;
}

/** One photo, film or recording in the gallery. */
export const Tile = memo(function Tile({ tile, left, width, height }: TileProps) {
  const source = tilePicture(tile, Math.max(width, height), devicePixelRatio);
  const place = { '--left': `${left}px`, '--width': `${width}px`, '--height': `${height}px` } as CSSProperties;
  return (
    <PhotoLink assetId={tile.id} draggable={false} className={styles.tile} style={place} aria-label={describe(tile)}>
      <Picture tile={tile} source={source} />
      <KindMark tile={tile} />
    </PhotoLink>
  );
});

function KindMark({ tile: { kind, durationSeconds } }: { tile: AssetTile }) {
  switch (kind) {
    case 'video':
    case 'audio':
      return (
        <span className={styles.mark}>
          {durationSeconds !== null && duration(durationSeconds)}
          <Icon name={kind === 'video' ? 'play' : 'music'} size="small" />
        </span>
      );
    case 'raw':
      return <span className={styles.mark}>RAW</span>;
    case 'image':
    case 'sidecar':
      return null;
  }
}

function describe({ kind, fileName, sortTime, problem }: AssetTile): string {
  const reason = problem ? `. No picture: ${problem.message}` : '';
  return `${KIND_WORD[kind]} ${fileName}, ${longDay(sortTime)}, ${clockTime(sortTime)}${reason}`;
}
