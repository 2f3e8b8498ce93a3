import type { CSSProperties } from 'react';
import styles from './ProgressBar.module.css';

export interface Share {
  /** 0 to 1 of the whole. */
  part: number;
  tone: 'done' | 'skipped' | 'dead';
}

interface ProgressBarProps {
  label: string;
  /** 0 to 100, for screen readers. */
  percent: number;
  shares: readonly Share[];
}

/** A bar of one or more coloured shares. */
export function ProgressBar({ label, percent, shares }: ProgressBarProps) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
      className={styles.bar}
    >
      {shares.filter(({ part }) => part > 0).map(({ part, tone }) => (
        <span key={tone} className={styles[tone]} style={{ '--part': part } as CSSProperties} />
      ))}
    </div>
  );
}
