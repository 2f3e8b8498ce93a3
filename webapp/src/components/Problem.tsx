import { explain } from '../api/envelope';
import { Button } from './Button';
import { EmptyState } from './EmptyState';

interface ProblemNoticeProps {
  thrown: unknown;
  onRetry: () => void;
  small?: boolean;
}

/** What went wrong while loading, in the server's words, and the way to try again. */
export function ProblemNotice({ thrown, onRetry, small = false }: ProblemNoticeProps) {
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
