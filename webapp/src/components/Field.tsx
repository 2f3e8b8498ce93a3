import { useId, useState, type ComponentProps, type ReactNode } from 'react';
import { IconButton } from './Button';
import styles from './Field.module.css';

export interface FieldProps extends Omit<ComponentProps<'input'>, 'className' | 'id' | 'aria-describedby' | 'aria-invalid'> {
  label: string;
  hint?: ReactNode;
  /** What is wrong with what was typed; null while nothing is. */
  objection?: string | null;
  /** Stands in the field, behind what is typed. */
  tool?: ReactNode;
}

/** A labelled line to type into. */
export function Field({ label, hint = null, objection = null, tool = null, ...input }: FieldProps) {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, objection && `${id}-objection`].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.line}>
        <input
          id={id}
          className={styles.input}
          aria-describedby={describedBy || undefined}
          aria-invalid={objection !== null || undefined}
          {...input}
        />
        {tool && <span className={styles.tool}>{tool}</span>}
      </div>
      {objection && (
        <p id={`${id}-objection`} className={styles.objection}>
          {objection}
        </p>
      )}
      {hint && (
        <div id={`${id}-hint`} className={styles.hint}>
          {hint}
        </div>
      )}
    </div>
  );
}

/** A line for a password, which can be looked at: most mistakes are made in what nobody sees. */
export function PasswordField(props: Omit<FieldProps, 'type' | 'tool'>) {
  const [shown, setShown] = useState(false);
  return (
    <Field
      {...props}
      type={shown ? 'text' : 'password'}
      spellCheck={false}
      autoCapitalize="none"
      tool={
        <IconButton
          icon={shown ? 'eyeOff' : 'eye'}
          label={shown ? 'Hide the password' : 'Show the password'}
          small
          onClick={() => setShown(!shown)}
        />
      }
    />
  );
}

interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'className' | 'id' | 'aria-describedby' | 'aria-invalid'> {
  label: string;
  objection?: string | null;
}

/** A labelled text of several lines, which grows with what is typed. */
export function TextArea({ label, objection = null, ...area }: TextAreaProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <textarea
        id={id}
        className={`${styles.input} ${styles.area}`}
        aria-describedby={objection ? `${id}-objection` : undefined}
        aria-invalid={objection !== null || undefined}
        {...area}
      />
      {objection && (
        <p id={`${id}-objection`} className={styles.objection}>
          {objection}
        </p>
      )}
    </div>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; word: string }[];
  onChoose: (value: T) => void;
  hint?: ReactNode;
  disabled?: boolean;
}

/** A labelled choice of one. */
export function Choice<T extends string>({ label, value, options, onChoose, hint = null, disabled = false }: ChoiceProps<T>) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <select
        id={id}
        className={styles.input}
        value={value}
        disabled={disabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={({ currentTarget }) => onChoose(currentTarget.value as T)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.word}
          </option>
        ))}
      </select>
      {hint && (
        <div id={`${id}-hint`} className={styles.hint}>
          {hint}
        </div>
      )}
    </div>
  );
}

interface TickProps extends Omit<ComponentProps<'input'>, 'className' | 'type' | 'children'> {
  type: 'checkbox' | 'radio';
  label: string;
  children?: ReactNode;
}

/** Something to choose or leave, with a word on what it means. */
export function Tick({ label, children, ...input }: TickProps) {
  return (
    <label className={styles.tick}>
      <input {...input} />
      <span>
        <span className={styles.tickLabel}>{label}</span>
        {children && <span className={styles.tickWords}>{children}</span>}
      </span>
    </label>
  );
}
