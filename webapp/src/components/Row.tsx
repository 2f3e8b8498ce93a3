import { useRef, type ReactNode } from 'react';
import { Icon, type IconName } from './Icon';
import styles from './Row.module.css';
import { useHeir } from './useHeir';

interface RowProps {
  icon: IconName;
  name: ReactNode;
  /** What is to be said about it. */
  children: ReactNode;
  tools?: ReactNode;
  faint?: boolean;
}

/** One thing in the list of a section: what it is, what there is to say, what can be done. */
export function Row({ icon, name, children, tools, faint = false }: RowProps) {
  const row = useRef<HTMLLIElement>(null);
  useHeir(row);
  return (
    <li ref={row} className={`${styles.row} ${faint ? styles.faint : ''}`} tabIndex={-1}>
      <Icon name={icon} className={styles.icon} />
      <div className={styles.words}>
        <div className={styles.name}>{name}</div>
        <div className={styles.about}>{children}</div>
      </div>
      {tools && <div className={styles.tools}>{tools}</div>}
    </li>
  );
}
