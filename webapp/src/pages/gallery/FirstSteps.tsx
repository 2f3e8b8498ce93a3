import { IconButton } from '../../components/Button';
import { EmptyState } from '../../components/EmptyState';
import { Icon, type IconName } from '../../components/Icon';
import { useToaster } from '../../components/Toast';
import { useSession } from '../../door/DoorContext';
import styles from './FirstSteps.module.css';

/** The first thing a new owner sees: three ways to fill the library. */
export function FirstSteps({ inboxFolder }: { inboxFolder: string | null }) {
  const { login, role } = useSession().account;
  // The folders of the inbox itself belong to the house; a person's own one is named after the login.
  const folder = inboxFolder === null || role === 'ADMIN' ? inboxFolder : `${inboxFolder}/@${login}`;
  return (
    <>
      <EmptyState icon="photos" title="Your library is ready for its first photo">
        <p>Everything stays on this machine. Originals are never changed.</p>
      </EmptyState>
      <ol className={styles.ways}>
        <Way icon="upload" title="Drop them here">
          Drag photos, videos or whole folders onto this page, or press <em>Upload</em>.
        </Way>
        <Way icon="folder" title="Copy them into the inbox">
          {folder === null ? (
            'The factory page shows the folder once the server is ready.'
          ) : (
            <InboxFolder path={folder} />
          )}
        </Way>
        <Way icon="refresh" title="Let your phone send them">
          Share the inbox folder with Syncthing; new photos then arrive by themselves.
        </Way>
      </ol>
    </>
  );
}

function Way({ icon, title, children }: { icon: IconName; title: string; children: React.ReactNode }) {
  return (
    <li className={styles.way}>
      <Icon name={icon} className={styles.icon} />
      <h3 className={styles.title}>{title}</h3>
      <div className={styles.words}>{children}</div>
    </li>
  );
}

function InboxFolder({ path }: { path: string }) {
  const { say, complain } = useToaster();
  const copy = (): void => {
    navigator.clipboard.writeText(path).then(() => say('Folder copied.'), complain);
  };
  return (
    <>
      Whatever lies in this folder is taken in:
      <span className={styles.path}>
        <code>{path}</code>
        {/* Browsers give the clipboard to secure pages only. */}
        {window.isSecureContext && <IconButton icon="copy" label="Copy the folder’s path" small onClick={copy} />}
      </span>
    </>
  );
}
