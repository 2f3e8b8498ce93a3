import type { ReactNode } from 'react';
import styles from './PageTitle.module.css';
import { usePageTitle } from './usePageTitle';

export function PageTitle({ title, children }: { title: string; children?: ReactNode }) {
  usePageTitle(title);
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>{title}</h1>
      {children && <p className={styles.words}>{children}</p>}
    </header>
  );
}
