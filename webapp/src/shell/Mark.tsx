import styles from './Mark.module.css';

/** The sign of the house: a factory roof, and a lens in its wall. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" className={styles.mark} aria-hidden="true">
      <rect width="32" height="32" rx="9" className={styles.field} />
      <path
        className={styles.house}
        d="M6 24V14.5l6.5-4.2v4.2L19 10.3v4.2l7-4.2V24a1.6 1.6 0 0 1-1.6 1.6H7.6A1.6 1.6 0 0 1 6 24Z"
      />
      <circle cx="16" cy="20" r="3.4" className={styles.lens} />
    </svg>
  );
}
