import type { ReactNode } from 'react';
import { Icon, type IconName } from '../../components/Icon';
import styles from './Fact.module.css';

interface FactProps {
  icon: IconName;
  /** What the fact is about, for screen readers. */
  label: string;
  /** Null while the fact is edited. */
  title: ReactNode;
  children?: ReactNode;
  /** What can be done about it. */
  tool?: ReactNode;
}

/** One fact with its lesser circumstances below. */
export function Fact({ icon, label, title, children, tool }: FactProps) {
  return (
    <section className={styles.fact} aria-label={label}>
      <Icon name={icon} className={styles.icon} />
      <div className={styles.words}>
        {title !== null && <div className={styles.title}>{title}</div>}
        {children}
      </div>
      {tool && <span className={styles.tool}>{tool}</span>}
    </section>
  );
}
