import type { ReactNode } from 'react';
import { PageTitle } from '../components/PageTitle';
import styles from './SheetPage.module.css';

interface SheetPageProps {
  title: string;
  words?: ReactNode;
  children: ReactNode;
}

/** A page of sections below each other, no wider than is good to read. */
export function SheetPage({ title, words, children }: SheetPageProps) {
  return (
    <div className={styles.page}>
      <PageTitle title={title}>{words}</PageTitle>
      <div className={styles.sections}>{children}</div>
    </div>
  );
}
