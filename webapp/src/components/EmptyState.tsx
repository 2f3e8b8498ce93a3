import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';
import { Icon, type IconName } from './Icon';

interface EmptyStateProps {
  icon: IconName;
  title: string;
  children?: ReactNode;
  /** Inside a section of a page rather than instead of the page. */
  small?: boolean;
}

/** Says why there is nothing here, and what a person can do about it. */
export function EmptyState({ icon, title, children, small = false }: EmptyStateProps) {
  return (
    <div className={`${styles.empty} ${small ? styles.small : ''}`}>
      <span className={styles.mark}>
        <Icon name={icon} size={small ? 'normal' : 'large'} />
      </span>
      <h2 className={styles.title}>{title}</h2>
      {children && <div className={styles.words}>{children}</div>}
    </div>
  );
}
