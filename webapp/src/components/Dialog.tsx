import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Button } from './Button';
import styles from './Dialog.module.css';

interface ConfirmDialogProps {
  title: string;
  children: ReactNode;
  /** What the button that does it says: a verb. */
  action: string;
  dangerous?: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something that a person may regret. Escape and the first button leave everything as it is. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, action, dangerous = false, onConfirm, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Only a dialog that closes itself gives the focus back; one that is merely taken away loses it.
  const close = (): void => dialog.current?.close();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={titleId} onClose={onClose}>
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      <div className={styles.words}>{children}</div>
      <div className={styles.actions}>
        <Button look="plain" onClick={close}>
          Cancel
        </Button>
        <Button
          look={dangerous ? 'danger' : 'primary'}
          onClick={() => {
            onConfirm();
            close();
          }}
        >
          {action}
        </Button>
      </div>
    </dialog>
  );
}
