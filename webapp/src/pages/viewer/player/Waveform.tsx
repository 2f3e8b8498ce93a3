import type { CSSProperties, PointerEvent } from 'react';
import styles from './Waveform.module.css';

interface WaveformProps {
  /** The loudest moments of equal parts, 0 to 255. */
  peaks: readonly number[];
  /** How much has been played, 0 to 1. */
  played: number;
  onSeek: (part: number) => void;
}

/** How loud a recording is over its time. What has been played is coloured; a click plays on from there. The bar below is the one for the keyboard. */
export function Waveform({ peaks, played, onSeek }: WaveformProps) {
  const outline = outlineOf(peaks);
  const seek = ({ currentTarget, clientX }: PointerEvent<SVGSVGElement>): void => {
    const { left, width } = currentTarget.getBoundingClientRect();
    onSeek(Math.min(1, Math.max(0, (clientX - left) / width)));
  };
  return (
    <svg
      className={styles.wave}
      style={{ '--played': played } as CSSProperties}
      viewBox={`0 0 ${peaks.length} 512`}
      preserveAspectRatio="none"
      aria-hidden="true"
      onPointerDown={seek}
    >
      <path className={styles.all} d={outline} />
      <path className={styles.played} d={outline} />
    </svg>
  );
}

/** Above the middle what is loud, and the same below it. Silence is a line. */
function outlineOf(peaks: readonly number[]): string {
  const heights = peaks.map((peak) => Math.max(2, peak));
  const upper = heights.map((height, at) => `${at} ${256 - height}`);
  const lower = heights.map((height, at) => `${at} ${256 + height}`).toReversed();
  return `M${[...upper, ...lower].join('L')}Z`;
}
