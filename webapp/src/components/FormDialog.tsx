import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Button } from './Button';
import styles from './Dialog.module.css';
import { FormProblem } from './FormProblem';
import { useSubmit } from './useSubmit';

interface FormDialogProps {
  title: string;
  children: ReactNode;
  /** What the button that does it says: a verb. */
  action: string;
  dangerous?: boolean;
  /** False while something is missing. */
  ready?: boolean;
  /** Does it; the dialog closes when it is done, and stays with what went wrong. */
  onSubmit: () => Promise<unknown>;
  onClose: () => void;
}

/** A few questions, and one thing done with the answers. */
export function FormDialog(props: FormDialogProps) {
  const { title, children, action, dangerous = false, ready = true, onSubmit: submit, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Only a dialog that closes itself gives the focus back; one that is merely taken away loses it.
  const close = (): void => dialog.current?.close();
  const { busy, problem, onSubmit } = useSubmit(async () => {
    await submit();
    close();
  });
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={titleId} onClose={onClose}>
      <form onSubmit={onSubmit}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        <div className={styles.fields}>
          {children}
          <FormProblem thrown={problem} />
        </div>
        <div className={styles.actions}>
          <Button look="plain" onClick={close}>
            Cancel
          </Button>
          <Button type="submit" look={dangerous ? 'danger' : 'primary'} disabled={busy || !ready}>
            {action}
          </Button>
        </div>
      </form>
    </dialog>
  );
}
