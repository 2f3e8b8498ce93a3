import type { ReactNode } from 'react';
import { usePageTitle } from '../../components/usePageTitle';
import { Mark } from '../../shell/Mark';
import { ThemeButton } from '../../shell/ThemeButton';
import styles from './DoorLayout.module.css';

/** A page before the door: one card, and nothing that tells of what is inside. */
export function DoorLayout({ title, children }: { title: string; children: ReactNode }) {
  usePageTitle(title);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <span className={styles.home}>
          <Mark />
          <span className={styles.name}>Photo Factory</span>
        </span>
        <ThemeButton />
      </header>
      <main className={styles.card}>
        <h1 className={styles.title}>{title}</h1>
        {children}
      </main>
    </div>
  );
}

export function DoorWords({ children }: { children: ReactNode }) {
  return <div className={styles.words}>{children}</div>;
}
