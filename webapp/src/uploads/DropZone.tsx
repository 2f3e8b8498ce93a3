import { useLayoutEffect, useState } from 'react';
import { Icon } from '../components/Icon';
import { useToaster } from '../components/Toast';
import { carriesFiles, droppedFiles } from './files';
import styles from './DropZone.module.css';
import { useUploads } from './Uploads';

/** Takes files dropped anywhere on the page. */
export function DropZone() {
  const { queue } = useUploads();
  const { complain } = useToaster();
  const [inviting, setInviting] = useState(false);
  useLayoutEffect(() => {
    // Every element passed on the way sends an enter and a leave; only the balance tells whether the drag is here.
    let depth = 0;
    const enter = (event: DragEvent): void => {
      if (carriesFiles(event.dataTransfer)) {
        depth++;
        setInviting(true);
      }
    };
    const leave = (event: DragEvent): void => {
      if (carriesFiles(event.dataTransfer) && --depth <= 0) {
        depth = 0;
        setInviting(false);
      }
    };
    const over = (event: DragEvent): void => {
      if (event.dataTransfer && carriesFiles(event.dataTransfer)) {
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
      }
    };
    const drop = (event: DragEvent): void => {
      depth = 0;
      setInviting(false);
      if (event.dataTransfer && carriesFiles(event.dataTransfer)) {
        event.preventDefault();
        droppedFiles(event.dataTransfer).then((files) => queue.add(files), complain);
      }
    };
    addEventListener('dragenter', enter);
    addEventListener('dragleave', leave);
    addEventListener('dragover', over);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragenter', enter);
      removeEventListener('dragleave', leave);
      removeEventListener('dragover', over);
      removeEventListener('drop', drop);
    };
  }, [queue, complain]);
  if (!inviting) {
    return null;
  }
  return (
    <div className={styles.zone}>
      <div className={styles.frame}>
        <Icon name="upload" size="large" />
        <p className={styles.words}>Drop to add to your library</p>
        <p>Photos, videos, audio, whole folders</p>
      </div>
    </div>
  );
}
