import { useState } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { logIn } from '../../api/door';
import { ApiError } from '../../api/envelope';
import { Button } from '../../components/Button';
import { Field, PasswordField } from '../../components/Field';
import { FormProblem } from '../../components/FormProblem';
import { useCountdown } from '../../components/useCountdown';
import { useSubmit } from '../../components/useSubmit';
import { useDoor, useDoorkeeper } from '../../door/DoorContext';
import { nextPage } from '../../door/nextPage';
import { AwayPage } from './AwayPage';
import { DoorLayout } from './DoorLayout';
import { FirstRunPage } from './FirstRunPage';
import styles from './form.module.css';
import { OidcButton } from './OidcButton';
import { problemSentence } from './problems';

export function LoginPage() {
  const state = useDoor();
  const [search] = useSearchParams();
  const next = nextPage(search.get('next'), location.origin);
  switch (state.kind) {
    case 'asking':
      return null;
    case 'away':
      return <AwayPage thrown={state.thrown} />;
    case 'firstRun':
      return <FirstRunPage />;
    case 'inside':
      return <Navigate to={next} replace />;
    case 'outside':
    case 'ended':
      return <Ways next={next} problem={problemSentence(search.get('problem'))} local={state.door.localLogin} />;
  }
}

function Ways({ next, problem, local }: { next: string; problem: string | null; local: boolean }) {
  return (
    <DoorLayout title="Log in">
      {problem && (
        <p role="alert" className={styles.note}>
          {problem}
        </p>
      )}
      {local && <LoginForm />}
      <OidcButton next={next} />
    </DoorLayout>
  );
}

function LoginForm() {
  const keeper = useDoorkeeper();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [slowedUntil, setSlowedUntil] = useState<number | null>(null);
  const seconds = useCountdown(slowedUntil);
  const { busy, problem, onSubmit } = useSubmit(async () => {
    try {
      await keeper.entered(await logIn(login.trim(), password));
    } catch (thrown) {
      setSlowedUntil(pauseEnd(thrown));
      throw thrown;
    }
  });
  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <Field
        label="Login"
        name="login"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        // The page has no other purpose.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        value={login}
        onChange={({ currentTarget }) => setLogin(currentTarget.value)}
      />
      <PasswordField
        label="Password"
        name="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={({ currentTarget }) => setPassword(currentTarget.value)}
      />
      <FormProblem thrown={problem} />
      <Button type="submit" look="primary" disabled={busy || seconds > 0}>
        {seconds > 0 ? `Try again in ${seconds} s` : busy ? 'Logging in…' : 'Log in'}
      </Button>
    </form>
  );
}

/** Until when the server wants to hear of no further attempt. */
function pauseEnd(thrown: unknown): number | null {
  return thrown instanceof ApiError && thrown.retryAfterSeconds !== null
    ? Date.now() + thrown.retryAfterSeconds * 1000
    : null;
}
