import { Outlet, ScrollRestoration } from 'react-router';
import { useMay } from '../door/DoorContext';
import { isLibrary } from '../pages/PhotoLink';
import { DropZone } from '../uploads/DropZone';
import { UploadTray } from '../uploads/UploadTray';
import { Navigation } from './Navigation';
import styles from './Shell.module.css';
import { SystemBanner } from './SystemBanner';
import { TopBar } from './TopBar';

/** What stays on the screen whatever page is open. */
export function Shell() {
  const mayUpload = useMay('UPLOAD');
  return (
    <>
      <a className={styles.skip} href="#content">
        Skip to content
      </a>
      <TopBar />
      <Navigation />
      <div className={styles.page}>
        <SystemBanner />
        <main id="content" className={styles.content} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      {mayUpload && <UploadTray />}
      {mayUpload && <DropZone />}
      <ScrollRestoration getKey={({ pathname, search }) => (isLibrary(pathname) ? `/${search}` : pathname)} />
    </>
  );
}
