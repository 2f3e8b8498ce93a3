import { useRef } from 'react';
import { Link } from 'react-router';
import { Button } from '../components/Button';
import { useMay } from '../door/DoorContext';
import { useUploads } from '../uploads/Uploads';
import { AccountMenu } from './AccountMenu';
import { Mark } from './Mark';
import styles from './TopBar.module.css';

export function TopBar() {
  const mayUpload = useMay('UPLOAD');
  return (
    <header className={styles.bar}>
      <Link to="/" className={styles.home} aria-label="Photo Factory, your photos">
        <Mark />
        <span className={styles.name}>Photo Factory</span>
      </Link>
      <div className={styles.tools}>
        {mayUpload && <UploadButton />}
        <AccountMenu />
      </div>
    </header>
  );
}

function UploadButton() {
  const { queue } = useUploads();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look="plain" icon="upload" small onClick={() => picker.current?.click()}>
        Upload
      </Button>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        aria-label="Files to upload"
        onChange={({ currentTarget }) => {
          queue.add([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
    </>
  );
}
