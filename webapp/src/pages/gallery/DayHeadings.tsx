import type { CSSProperties } from 'react';
import { Icon } from '../../components/Icon';
import { dayLabel, longDay } from '../../format/times';
import { useNow } from '../../components/useNow';
import styles from './DayHeadings.module.css';
import type { DayLabel } from './layout';

interface DayHeadingsProps {
  labels: readonly DayLabel[];
  /** Chooses a whole day; null while nothing is being chosen. */
  onChoose?: ((day: string) => void) | null;
}

/** The names of the days that share a line. */
export function DayHeadings({ labels, onChoose = null }: DayHeadingsProps) {
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
          {onChoose === null ? (
            dayLabel(day, now)
          ) : (
            // The day's name may stand twice, once over the rows; Ctrl-A does the same.
            <button type="button" tabIndex={-1} className={styles.whole} onClick={() => onChoose(day)}>
              <Icon name="check" size="small" />
              <span className="visually-hidden">Choose all of </span>
              {dayLabel(day, now)}
            </button>
          )}
        </h2>
      ))}
    </div>
  );
}
