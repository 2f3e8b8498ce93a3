import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import styles from './Tabs.module.css';

interface TabsProps<T extends string> {
  label: string;
  tabs: readonly { value: T; word: string }[];
  chosen: T;
  onChoose: (value: T) => void;
  /** What the chosen one shows. */
  children: ReactNode;
}

/** Several views of one page; the arrow keys go from one to the next. */
export function Tabs<T extends string>({ label, tabs, chosen, onChoose, children }: TabsProps<T>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const step = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const at = tabs.findIndex(({ value }) => value === chosen) + by;
    const next = tabs[(at + tabs.length) % tabs.length];
    if (by !== 0 && next) {
      event.preventDefault();
      onChoose(next.value);
      list.current?.querySelector<HTMLElement>(`[data-tab="${next.value}"]`)?.focus();
    }
  };
  return (
    <>
      <div ref={list} role="tablist" aria-label={label} className={styles.tabs}>
        {tabs.map(({ value, word }) => (
          <button
            key={value}
            type="button"
            role="tab"
            data-tab={value}
            id={`${id}-${value}`}
            aria-selected={value === chosen}
            aria-controls={value === chosen ? `${id}-panel` : undefined}
            tabIndex={value === chosen ? 0 : -1}
            className={styles.tab}
            onClick={() => onChoose(value)}
            onKeyDown={step}
          >
            {word}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${chosen}`} className={styles.panel}>
        {children}
      </div>
    </>
  );
}
