import { memo, type CSSProperties, type MouseEvent } from 'react';
import { tilePicture } from '../../api/media';
import type { AssetTile } from '../../api/types';
import { Icon } from '../../components/Icon';
import { Picture } from '../../components/Picture';
import { clockTime, duration, longDay } from '../../format/times';
import { stackMark, stackWords } from '../../format/stacks';
import { KIND_WORD } from '../../format/words';
import { PhotoLink } from '../PhotoLink';
import styles from './Tile.module.css';
import { useLongPress } from './useLongPress';

/** How a tile is chosen. */
export interface Picking {
  /** While something is chosen a click chooses too, instead of opening the photo. */
  going: boolean;
  toggle: (id: number) => void;
  stretch: (id: number) => void;
}

interface TileProps {
  tile: AssetTile;
  left: number;
  width: number;
  height: number;
  chosen: boolean;
  /** Null for who may change nothing. */
  picking: Picking | null;
}

/** One photo, film or recording in the gallery. */
export const Tile = memo(function Tile({ tile, left, width, height, chosen, picking }: TileProps) {
  const source = tilePicture(tile, Math.max(width, height), devicePixelRatio);
  const place = { '--left': `${left}px`, '--width': `${width}px`, '--height': `${height}px` } as CSSProperties;
  const press = useLongPress(picking && (() => picking.toggle(tile.id)));
  const clicked = (event: MouseEvent): void => {
    if (picking !== null && (picking.going || event.shiftKey)) {
      event.preventDefault();
      (event.shiftKey ? picking.stretch : picking.toggle)(tile.id);
    }
  };
  const looks = [styles.tile, chosen ? styles.chosen : '', picking?.going ? styles.going : ''].join(' ');
  return (
    <div className={looks} style={place} {...press}>
      <PhotoLink assetId={tile.id} draggable={false} className={styles.photo} aria-label={describe(tile, chosen)} onClick={clicked}>
        <Picture tile={tile} source={source} />
        <TileMark tile={tile} />
        {tile.favourite && (
          <span className={styles.heart}>
            <Icon name="heart" size="small" />
          </span>
        )}
      </PhotoLink>
      {picking && (
        // The keyboard chooses by the space bar, so that there is one stop for each photo.
        <button
          type="button"
          role="checkbox"
          aria-checked={chosen}
          aria-label={`Choose ${tile.fileName}`}
          tabIndex={-1}
          className={styles.check}
          onClick={({ shiftKey }) => (shiftKey ? picking.stretch : picking.toggle)(tile.id)}
        >
          <span>
            <Icon name="check" size="small" />
          </span>
        </button>
      )}
    </div>
  );
});

/** What is behind it, else what it is. */
function TileMark({ tile }: { tile: AssetTile }) {
  const { stack } = tile;
  if (!stack || stack.count < 2) {
    return <KindMark tile={tile} />;
  }
  return (
    <span className={styles.mark} data-stack={stack.kind}>
      {stackMark(stack)}
      {stack.kind !== 'RAW' && <Icon name={stack.kind === 'LIVE' ? 'live' : 'stack'} size="small" />}
    </span>
  );
}

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

function describe({ kind, fileName, sortTime, problem, favourite, stack }: AssetTile, chosen: boolean): string {
  const reason = problem ? `. No picture: ${problem.message}` : '';
  const behind = stack && stack.count > 1 ? `, ${stackWords(stack).toLowerCase()}` : '';
  const marks = `${behind}${favourite ? ', favourite' : ''}${chosen ? ', chosen' : ''}`;
  return `${KIND_WORD[kind]} ${fileName}, ${longDay(sortTime)}, ${clockTime(sortTime)}${marks}${reason}`;
}
