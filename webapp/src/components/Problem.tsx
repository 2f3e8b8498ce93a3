import { useEffect, useEffectEvent } from 'react';
import { ApiError, explain } from '../api/envelope';
import { Button } from './Button';
import { EmptyState } from './EmptyState';

interface ProblemNoticeProps {
  thrown: unknown;
  onRetry: () => void;
  small?: boolean;
}

const AGAIN_MS = 5_000;

/** What went wrong while loading, in the server's words. What may pass is tried again by itself while this is shown. */
export function ProblemNotice({ thrown, onRetry, small = false }: ProblemNoticeProps) {
  if (thrown instanceof ApiError && thrown.passing) {
    return <Waiting onRetry={onRetry} small={small} />;
  }
  const { message, hint } = explain(thrown);
  return (
    <div role="alert">
      <EmptyState icon="warning" title={message} small={small}>
        {hint && <p>{hint}</p>}
        <p>
          <Button look="quiet" small icon="refresh" onClick={onRetry}>
            Try again
          </Button>
        </p>
      </EmptyState>
    </div>
  );
}

function Waiting({ onRetry, small }: { onRetry: () => void; small: boolean }) {
  const tryAgain = useEffectEvent(onRetry);
  useEffect(() => {
    const timer = setInterval(() => tryAgain(), AGAIN_MS);
    return () => clearInterval(timer);
  }, []);
  return small ? (
    <EmptyState icon="clock" title="Waiting for the server" small />
  ) : (
    <EmptyState icon="clock" title="Waiting for the server">
      <p>Everything is shown here as soon as it can be loaded.</p>
    </EmptyState>
  );
}
