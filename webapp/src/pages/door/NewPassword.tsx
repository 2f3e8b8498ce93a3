import { useId } from 'react';
import { Icon } from '../../components/Icon';
import { PasswordField } from '../../components/Field';
import styles from './NewPassword.module.css';
import { passwordAdvice, type PasswordAdvice } from './passwordAdvice';

/** What was typed, twice. */
export interface PasswordPair {
  readonly password: string;
  readonly again: string;
}

export const NO_PASSWORD: PasswordPair = { password: '', again: '' };

/** True when it can be sent: the rules that can be seen from here hold, and both are the same. */
export function isGood(login: string, { password, again }: PasswordPair): boolean {
  return password === again && passwordAdvice(login, password).strength > 0;
}

interface NewPasswordProps {
  /** Whose; empty while that is unknown. */
  login: string;
  value: PasswordPair;
  onChange: (value: PasswordPair) => void;
}

/** A new password, and how good it is. */
export function NewPassword({ login, value, onChange }: NewPasswordProps) {
  const { password, again } = value;
  const differs = again !== '' && again !== password;
  return (
    <>
      <PasswordField
        label="New password"
        name="new-password"
        autoComplete="new-password"
        required
        value={password}
        hint={<Advice advice={passwordAdvice(login, password)} begun={password !== ''} />}
        onChange={({ currentTarget }) => onChange({ ...value, password: currentTarget.value })}
      />
      <PasswordField
        label="The same again"
        name="new-password-again"
        autoComplete="new-password"
        required
        value={again}
        objection={differs && !password.startsWith(again) ? 'The two are not the same.' : null}
        onChange={({ currentTarget }) => onChange({ ...value, again: currentTarget.value })}
      />
    </>
  );
}

function Advice({ advice, begun }: { advice: PasswordAdvice; begun: boolean }) {
  const id = useId();
  const { rules, strength, word } = advice;
  return (
    <div className={styles.advice}>
      <div className={styles.strength}>
        <div className={styles.bar} data-strength={begun ? strength : 'none'} aria-hidden="true">
          <span />
          <span />
          <span />
        </div>
        <span className={styles.word} role="status" aria-labelledby={id}>
          <span id={id}>{begun ? word : 'A sentence is easy to remember and hard to guess'}</span>
        </span>
      </div>
      <ul className={styles.rules}>
        {rules.map(({ words, kept }) => (
          <li key={words} className={kept ? styles.kept : ''}>
            <Icon name={kept ? 'check' : 'dot'} size="small" />
            {words}
            <span className="visually-hidden">{kept ? ': yes' : ': not yet'}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
