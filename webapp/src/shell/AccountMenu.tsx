import { useId, useRef, type RefObject } from 'react';
import { Link, useNavigate } from 'react-router';
import { logOut } from '../api/door';
import { Icon, type IconName } from '../components/Icon';
import { useToaster } from '../components/Toast';
import { useDoorkeeper, useMay, useSession } from '../door/DoorContext';
import { ROLE_WORDS } from '../pages/people/roles';
import styles from './AccountMenu.module.css';
import { useThemeChoice } from './ThemeButton';

/** Who is logged in, and what belongs to that person. */
export function AccountMenu() {
  const { login, role } = useSession().account;
  const admin = useMay('ADMIN');
  const menu = useRef<HTMLDivElement>(null);
  const id = useId();
  return (
    <>
      <button type="button" className={styles.opener} popoverTarget={id} aria-label={`Account of ${login}`} title={login}>
        <span aria-hidden="true">{[...login][0]?.toUpperCase()}</span>
      </button>
      <div ref={menu} id={id} popover="auto" className={styles.menu}>
        <p className={styles.who}>
          <strong>{login}</strong>
          <span>{ROLE_WORDS[role].word}</span>
        </p>
        <ul>
          <Place menu={menu} to="/account" icon="person" word="Your account" />
          {admin && <Place menu={menu} to="/people" icon="people" word="People" />}
          {admin && <Place menu={menu} to="/plugins" icon="plug" word="Plugins" />}
          {admin && <Place menu={menu} to="/backups" icon="archive" word="Backups" />}
          {admin && <Place menu={menu} to="/notices" icon="bell" word="Notices" />}
          {admin && <Place menu={menu} to="/audit" icon="list" word="Audit" />}
          <li>
            <Colours />
          </li>
          <li>
            <LogOut />
          </li>
        </ul>
      </div>
    </>
  );
}

interface PlaceProps {
  menu: RefObject<HTMLDivElement | null>;
  to: string;
  icon: IconName;
  word: string;
}

function Place({ menu, to, icon, word }: PlaceProps) {
  return (
    <li>
      <Link to={to} className={styles.item} onClick={() => menu.current?.hidePopover()}>
        <Icon name={icon} />
        {word}
      </Link>
    </li>
  );
}

function Colours() {
  const { icon, word, change } = useThemeChoice();
  return (
    <button type="button" className={styles.item} onClick={change}>
      <Icon name={icon} />
      Colours: {word}
    </button>
  );
}

function LogOut() {
  const keeper = useDoorkeeper();
  const navigate = useNavigate();
  const { complain } = useToaster();
  const leave = async (): Promise<void> => {
    try {
      const elsewhere = await logOut();
      keeper.left();
      if (elsewhere) {
        window.location.assign(elsewhere.location);
        return;
      }
      await navigate('/login');
    } catch (thrown) {
      complain(thrown);
    }
  };
  return (
    <button type="button" className={styles.item} onClick={() => void leave()}>
      <Icon name="leave" />
      Log out
    </button>
  );
}
