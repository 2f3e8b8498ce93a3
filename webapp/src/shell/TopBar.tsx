import { useRef } from 'react';
import { Link } from 'react-router';
import { Button } from '../components/Button';
import { useUploads } from '../uploads/Uploads';
import { Mark } from './Mark';
import { ThemeButton } from './ThemeButton';
import styles from './TopBar.module.css';

export function TopBar() {
  return (
    <header className={styles.bar}>
      <Link to="/" className={styles.home} aria-label="Photo Factory, your photos">
        <Mark />
        <span className={styles.name}>Photo Factory</span>
      </Link>
      <div className={styles.tools}>
        <UploadButton />
        <ThemeButton />
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
