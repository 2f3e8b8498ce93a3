import type { ReactNode } from 'react';
import { useConnection } from '../../api/context';
import { originalUrl } from '../../api/media';
import type { AssetTile } from '../../api/types';
import { Icon } from '../../components/Icon';
import { KIND_ICON } from '../../components/Picture';
import styles from './Absence.module.css';

interface AbsenceProps {
  tile: AssetTile;
  title: string;
  /** Why. */
  children?: string | null;
  /** What can be done about it, beside downloading it. */
  action?: ReactNode;
}

/** Nothing can be shown of it: what the matter is, and the way to the file. */
export function Absence({ tile, title, children = null, action = null }: AbsenceProps) {
  return (
    <div className={styles.nothing}>
      <Icon name={KIND_ICON[tile.kind]} size="large" />
      <p className={styles.name}>{title}</p>
      {children !== null && <p className={styles.reason}>{children}</p>}
      <div className={styles.ways}>
        {action}
        <a className={styles.way} href={originalUrl(tile.id, true)} download>
          Download the original
        </a>
      </div>
    </div>
  );
}

/** It did not come up: the server is away, or the browser does not know a format that was not made for it. */
export function Failed({ tile, foreign }: { tile: AssetTile; foreign: boolean }) {
  const connection = useConnection();
  const title = foreign && connection === 'open' ? 'This browser cannot show it' : 'It cannot be loaded now';
  return (
    <Absence tile={tile} title={title}>
      {foreign ? tile.mime : null}
    </Absence>
  );
}
