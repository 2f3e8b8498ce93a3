import type { ReactNode } from 'react';
import styles from './Badge.module.css';

export type Tone = 'good' | 'warn' | 'bad' | 'busy' | 'neutral';

/** A word of state. The tone only repeats in colour what the word says. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`${styles.badge} ${styles[tone]}`}>{children}</span>;
}

/** A dot before a name; hidden from screen readers, so say the state in words beside it. */
export function StateDot({ tone, pulsing = false }: { tone: Tone; pulsing?: boolean }) {
  return <span aria-hidden="true" className={`${styles.dot} ${styles[tone]} ${pulsing ? styles.pulsing : ''}`} />;
}
