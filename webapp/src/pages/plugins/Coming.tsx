import type { Download } from '../../api/pluginTypes';
import { Badge } from '../../components/Badge';
import dialogStyles from '../../components/Dialog.module.css';
import { ProgressBar } from '../../components/ProgressBar';

/** How far a plugin from a catalog is on its way, or why it did not arrive. */
export function Coming({ download: { state, received, bytes, trouble } }: { download: Download }) {
  if (trouble) {
    return (
      <>
        <Badge tone="bad">Not installed</Badge>
        <p>
          {trouble.message} {trouble.hint}
        </p>
      </>
    );
  }
  const part = received / Math.max(1, bytes);
  return (
    <>
      <p className={dialogStyles.said}>{state === 'WAITING' ? 'It waits for its turn.' : 'It is on its way.'}</p>
      <ProgressBar label="Received" percent={Math.round(part * 100)} shares={[{ part, tone: 'done' }]} />
    </>
  );
}
