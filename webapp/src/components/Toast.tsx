import { createContext, useCallback, useContext, useEffect, useEffectEvent, useMemo, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { explain } from '../api/envelope';
import { IconButton } from './Button';
import styles from './Toast.module.css';

export interface ToastAction {
  label: string;
  run: () => void;
}

interface ToastMessage {
  id: number;
  text: string;
  bad: boolean;
  action: ToastAction | null;
}

interface Toaster {
  say: (text: string, action?: ToastAction) => void;
  /** Tells a failure in the server's words. */
  complain: (thrown: unknown) => void;
}

const ToasterContext = createContext<Toaster | null>(null);
const SHOWN_MS = 6_000;
/** So long there is time to think better of it. */
const ACTION_SHOWN_MS = 10_000;
/** A failure takes longer to read, and may come unexpected. */
const BAD_SHOWN_MS = 15_000;
const AT_ONCE = 3;

export function useToaster(): Toaster {
  const toaster = useContext(ToasterContext);
  if (!toaster) {
    throw new Error('useToaster needs Toasts around it');
  }
  return toaster;
}

/** Short messages at the foot of the page, each with at most one thing to do about it. */
export function Toasts({ children }: { children: ReactNode }) {
  const [messages, setMessages] = useState<readonly ToastMessage[]>([]);
  const nextId = useRef(1);
  const dismiss = useCallback((id: number) => {
    setMessages((before) => before.filter((message) => message.id !== id));
  }, []);
  const show = useCallback((message: Omit<ToastMessage, 'id'>) => {
    const id = nextId.current++;
    setMessages((before) => [...before, { ...message, id }].slice(-AT_ONCE));
  }, []);
  const toaster = useMemo<Toaster>(
    () => ({
      say: (text, action) => show({ text, bad: false, action: action ?? null }),
      complain: (thrown) => show({ text: sentence(thrown), bad: true, action: null }),
    }),
    [show],
  );
  return (
    <ToasterContext value={toaster}>
      {children}
      {createPortal(
        <div className={styles.toasts} role="status" aria-live="polite">
          {messages.map((message) => (
            <Toast key={message.id} message={message} onClose={() => dismiss(message.id)} />
          ))}
        </div>,
        document.body,
      )}
    </ToasterContext>
  );
}

function Toast({ message, onClose }: { message: ToastMessage; onClose: () => void }) {
  const { text, bad, action } = message;
  const [held, setHeld] = useState(false);
  const close = useEffectEvent(onClose);
  const lasts = shownFor(message);
  useEffect(() => {
    if (held) {
      return undefined;
    }
    const timer = setTimeout(() => close(), lasts);
    return () => clearTimeout(timer);
  }, [held, lasts]);
  return (
    // It stays while somebody is about to do something with it.
    <div
      className={`${styles.toast} ${bad ? styles.bad : ''}`}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={styles.text}>{text}</span>
      {action && (
        <button
          type="button"
          className={styles.action}
          onClick={() => {
            action.run();
            onClose();
          }}
        >
          {action.label}
        </button>
      )}
      <IconButton icon="close" label="Dismiss" small onClick={onClose} />
    </div>
  );
}

function shownFor({ bad, action }: Omit<ToastMessage, 'id'>): number {
  if (bad) {
    return BAD_SHOWN_MS;
  }
  return action === null ? SHOWN_MS : ACTION_SHOWN_MS;
}

function sentence(thrown: unknown): string {
  const { message, hint } = explain(thrown);
  return hint ? `${message} ${hint}` : message;
}
