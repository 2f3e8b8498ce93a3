import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { Button } from './Button';
import dialogStyles from './Dialog.module.css';
import styles from './OnceDialog.module.css';

interface OnceDialogProps {
  title: string;
  /** What nobody can look up again. */
  secret: string;
  /** What the secret is called, for the button that copies it. */
  what: string;
  children: ReactNode;
  onClose: () => void;
}

/** Shows something this once. Closes by its button alone, so that no slip of the hand loses it. */
export function OnceDialog({ title, secret, what, children, onClose }: OnceDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const text = useRef<HTMLElement>(null);
  const titleId = useId();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const copy = async (): Promise<void> => {
    if (await copyText(secret, text.current)) {
      setCopied(true);
    }
  };
  return (
    <dialog
      ref={dialog}
      className={dialogStyles.dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id={titleId} className={dialogStyles.title}>
        {title}
      </h2>
      <div className={dialogStyles.words}>{children}</div>
      <code ref={text} className={styles.secret}>
        {secret}
      </code>
      <div className={dialogStyles.actions}>
        <span role="status" className={styles.copied}>
          {copied ? 'Copied.' : ''}
        </span>
        <Button look="primary" icon="copy" onClick={() => void copy()}>
          Copy the {what}
        </Button>
        <Button look="plain" onClick={() => dialog.current?.close()}>
          Done
        </Button>
      </div>
    </dialog>
  );
}

/** Browsers give the clipboard to secure pages only; elsewhere the text is selected, and copied the old way. */
async function copyText(text: string, shown: HTMLElement | null): Promise<boolean> {
  if (window.isSecureContext) {
    return navigator.clipboard.writeText(text).then(
      () => true,
      () => select(shown),
    );
  }
  return select(shown);
}

function select(shown: HTMLElement | null): boolean {
  if (shown === null) {
    return false;
  }
  getSelection()?.selectAllChildren(shown);
  return document.execCommand('copy');
}
