import type { CSSProperties } from 'react';
import { placeOnStrip, type Strip } from '../../../api/playback';
import { duration } from '../../../format/times';
import styles from './StripPreview.module.css';

interface StripPreviewProps {
  /** 0 to 1 of the bar below. */
  at: number;
  seconds: number;
  /** Null where there are no pictures: then the time alone is told. */
  strip: Strip | null;
}

/** What a film shows at a moment, above the bar that seeks. */
export function StripPreview({ at, seconds, strip }: StripPreviewProps) {
  const width = strip ? Math.max(strip.tileWidth, LEAST) : LEAST;
  return (
    <span className={styles.preview} style={{ '--at': at, '--width': `${width}px` } as CSSProperties} aria-hidden="true">
      {strip && <span className={styles.picture} style={tileOf(strip, seconds)} />}
      <span className={styles.time}>{duration(seconds)}</span>
    </span>
  );
}

const LEAST = 48;

function tileOf(strip: Strip, seconds: number): CSSProperties {
  const { url, tileWidth, tileHeight, columns, rows } = strip;
  const { column, row } = placeOnStrip(strip, seconds);
  return {
    width: tileWidth,
    height: tileHeight,
    backgroundImage: `url("${url}")`,
    backgroundSize: `${columns * tileWidth}px ${rows * tileHeight}px`,
    backgroundPosition: `${-column * tileWidth}px ${-row * tileHeight}px`,
  };
}
