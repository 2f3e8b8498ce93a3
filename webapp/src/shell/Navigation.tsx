import { NavLink, useLocation } from 'react-router';
import { allOf, readNarrowing, searchOf } from '../api/narrowing';
import { useStatus } from '../api/queries';
import { Icon, type IconName } from '../components/Icon';
import { useMay } from '../door/DoorContext';
import { count } from '../format/numbers';
import { isLibrary } from '../pages/PhotoLink';
import { usePanelsIn } from '../panels/usePanels';
import styles from './Navigation.module.css';
import { StorageNote } from './StorageNote';

const ARCHIVE = `/${searchOf(allOf('archive'))}`;
const HIDDEN = `/${searchOf(allOf('hidden'))}`;

export function Navigation() {
  const { data: status } = useStatus();
  const failures = (status?.deadLetters ?? 0) + (status?.quarantined ?? 0);
  const { pathname, search } = useLocation();
  const place = isLibrary(pathname) ? readNarrowing(new URLSearchParams(search)).place : null;
  const mayWrite = useMay('WRITE');
  const pages = usePanelsIn('PAGE');
  return (
    <nav className={styles.nav} aria-label="Main">
      <ul className={styles.links}>
        <Place to="/" icon="photos" word="Photos" here={place === 'timeline'} />
        {/* Neither is there for guests. */}
        {mayWrite && <Place to={ARCHIVE} icon="archive" word="Archive" here={place === 'archive'} />}
        {mayWrite && <Place to={HIDDEN} icon="eyeOff" word="Hidden" here={place === 'hidden'} />}
        <Place to="/factory" icon="factory" word="Factory" here={pathname === '/factory'} failures={failures} />
        {pages.map(({ plugin, name, title }) => (
          <Place key={`${plugin}/${name}`} to={`/x/${plugin}/${name}`} icon="plug" word={title} here={pathname === `/x/${plugin}/${name}`} />
        ))}
        {mayWrite && <Place to="/trash" icon="trash" word="Trash" here={pathname === '/trash'} />}
      </ul>
      <StorageNote />
    </nav>
  );
}

interface PlaceProps {
  to: string;
  icon: IconName;
  word: string;
  here: boolean;
  failures?: number;
}

function Place({ to, icon, word, here, failures = 0 }: PlaceProps) {
  return (
    <li>
      <NavLink to={to} className={`${styles.link} ${here ? styles.here : ''}`} aria-current={here ? 'page' : undefined}>
        <span className={styles.icon}>
          <Icon name={icon} />
          {failures > 0 && <span className={styles.spot} aria-hidden="true" />}
        </span>
        <span className={styles.word}>{word}</span>
        {failures > 0 && (
          <span className={styles.count}>
            {count(failures)}
            <span className="visually-hidden"> files with problems</span>
          </span>
        )}
      </NavLink>
    </li>
  );
}
