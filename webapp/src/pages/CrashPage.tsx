import { useRouteError } from 'react-router';
import { explain } from '../api/envelope';
import { Button } from '../components/Button';
import { EmptyState } from '../components/EmptyState';

/** Where an error of the app itself ends. */
export function CrashPage() {
  const { message } = explain(useRouteError());
  return (
    <EmptyState icon="warning" title="This page broke">
      <p>{message}</p>
      <p>Your photos are not affected. Reloading the page usually helps.</p>
      <p>
        <Button look="primary" icon="refresh" onClick={() => location.reload()}>
          Reload
        </Button>
      </p>
    </EmptyState>
  );
}
