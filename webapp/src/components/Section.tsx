import { useId, type ReactNode } from 'react';
import styles from './Section.module.css';

interface SectionProps {
  title: string;
  /** How many there are; left out where unknown. */
  count?: string | null;
  /** What can be done with all of them. */
  tools?: ReactNode;
  children: ReactNode;
}

/** One card of a page. */
export function Section({ title, count = null, tools, children }: SectionProps) {
  const titleId = useId();
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <header className={styles.head}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        {count !== null && <span className={styles.count}>{count}</span>}
        <div className={styles.tools}>{tools}</div>
      </header>
      {children}
    </section>
  );
}
