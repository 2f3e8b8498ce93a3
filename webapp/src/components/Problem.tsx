import { ApiError, explain } from '../api/envelope';
import { Button } from './Button';
import { EmptyState } from './EmptyState';

interface ProblemNoticeProps {
  thrown: unknown;
  onRetry: () => void;
  small?: boolean;
}

/** What went wrong while loading, in the server's words; what passes by itself is told by the banner above the page. */
export function ProblemNotice({ thrown, onRetry, small = false }: ProblemNoticeProps) {
  if (thrown instanceof ApiError && thrown.passing) {
    return <Waiting small={small} />;
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

function Waiting({ small }: { small: boolean }) {
  return small ? (
    <EmptyState icon="clock" title="Waiting for the server" small />
  ) : (
    <EmptyState icon="clock" title="Waiting for the server">
      <p>Everything is shown here as soon as it can be loaded.</p>
    </EmptyState>
  );
}
