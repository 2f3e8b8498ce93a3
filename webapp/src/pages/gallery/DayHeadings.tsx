import type { CSSProperties } from 'react';
import { dayLabel, longDay } from '../../format/times';
import { useNow } from '../../components/useNow';
import styles from './DayHeadings.module.css';
import type { DayLabel } from './layout';

/** The names of the days that share a line. */
export function DayHeadings({ labels }: { labels: readonly DayLabel[] }) {
  const now = new Date(useNow());
  return (
    <div className={styles.headings}>
      {labels.map(({ day, left, width }) => (
        <h2
          key={day}
          className={styles.heading}
          title={longDay(day)}
          style={{ '--left': `${left}px`, '--width': `${width}px` } as CSSProperties}
        >
          {dayLabel(day, now)}
        </h2>
      ))}
    </div>
  );
}
