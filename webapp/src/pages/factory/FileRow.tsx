import { useRef, type ReactNode } from 'react';
import { useHeir } from '../../components/useHeir';
import styles from './FileRow.module.css';

interface FileRowProps {
  picture: ReactNode;
  name: ReactNode;
  /** What is to be said about it: state, reason, time. */
  children: ReactNode;
  tools?: ReactNode;
}

/** One file in a list: what it looks like, what it is called, what is the matter, what can be done. */
export function FileRow({ picture, name, children, tools }: FileRowProps) {
  const row = useRef<HTMLLIElement>(null);
  useHeir(row);
  return (
    <li ref={row} className={styles.row} tabIndex={-1}>
      <span className={styles.picture}>{picture}</span>
      <div className={styles.words}>
        <p className={styles.name}>{name}</p>
        <div className={styles.about}>{children}</div>
      </div>
      {tools && <div className={styles.tools}>{tools}</div>}
    </li>
  );
}
