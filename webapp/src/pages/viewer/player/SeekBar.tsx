import { useState, type CSSProperties, type PointerEvent } from 'react';
import type { Strip } from '../../../api/playback';
import { duration } from '../../../format/times';
import styles from './SeekBar.module.css';
import { StripPreview } from './StripPreview';

interface SeekBarProps {
  time: number;
  /** NaN while it is not known. */
  length: number;
  buffered: number;
  strip: Strip | null;
  onSeek: (seconds: number) => void;
}

/** Where a film is, and the way to elsewhere in it; small pictures tell what is there. */
export function SeekBar({ time, length, buffered, strip, onSeek }: SeekBarProps) {
  const [pointed, setPointed] = useState<number | null>(null);
  const known = Number.isFinite(length) && length > 0;
  const part = (seconds: number): number => (known ? Math.min(1, Math.max(0, seconds / length)) : 0);
  const point = ({ currentTarget, clientX }: PointerEvent<HTMLElement>): void => {
    const { left, width } = currentTarget.getBoundingClientRect();
    setPointed(Math.min(1, Math.max(0, (clientX - left) / width)));
  };
  const place = { '--played': part(time), '--buffered': part(buffered) } as CSSProperties;
  return (
    <div
      className={styles.bar}
      style={place}
      onPointerMove={point}
      onPointerDown={point}
      onPointerLeave={() => setPointed(null)}
      onPointerUp={({ pointerType }) => pointerType !== 'mouse' && setPointed(null)}
      onPointerCancel={() => setPointed(null)}
    >
      {known && pointed !== null && <StripPreview at={pointed} seconds={pointed * length} strip={strip} />}
      <span className={styles.track} aria-hidden="true" />
      <input
        type="range"
        className={styles.range}
        aria-label="Seek"
        aria-valuetext={known ? `${duration(time)} of ${duration(length)}` : duration(time)}
        min={0}
        max={known ? length : 0}
        step="any"
        value={known ? Math.min(time, length) : 0}
        disabled={!known}
        onChange={({ currentTarget }) => onSeek(Number(currentTarget.value))}
        onKeyDown={(event) => {
          const steps = STEPS[event.key];
          if (steps !== undefined) {
            event.preventDefault();
            onSeek(time + steps);
          }
        }}
      />
    </div>
  );
}

/** Seconds that a key walks. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -5,
  ArrowDown: -5,
  ArrowRight: 5,
  ArrowUp: 5,
  PageDown: -30,
  PageUp: 30,
};
