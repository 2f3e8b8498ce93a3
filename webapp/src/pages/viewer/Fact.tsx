import type { ReactNode } from 'react';
import { Icon, type IconName } from '../../components/Icon';
import styles from './Fact.module.css';

interface FactProps {
  icon: IconName;
  /** What the fact is about, for screen readers. */
  label: string;
  title: ReactNode;
  children?: ReactNode;
}

/** One fact with its lesser circumstances below. */
export function Fact({ icon, label, title, children }: FactProps) {
  return (
    <section className={styles.fact} aria-label={label}>
      <Icon name={icon} className={styles.icon} />
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {children}
      </div>
    </section>
  );
}
