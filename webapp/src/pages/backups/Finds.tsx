import type { ReactNode } from 'react';
import { useFindings, useReturned, type Finding, type Returned } from '../../api/backups';
import styles from './backups.module.css';

const FOUND: Readonly<Record<Finding['kind'], string>> = { DAMAGED: 'damaged', MISSING: 'missing' };

const CAME_OF: Readonly<Record<Returned['outcome'], string>> = {
  RESTORED: 'given back',
  NO_COPY: 'no copy',
  COPY_DAMAGED: 'copy damaged',
  FAILED: 'failed',
};

/** Copies that were not whole; not seen where all were. */
export function FindingsList({ name }: { name: string }) {
  const { data } = useFindings(name);
  return (
    <Finds summary="Copies that were not whole" more={typeof data?.nextCursor === 'string'}>
      {data?.items.map(({ assetId, path, kind, reason, mendedAt }) => (
        <li key={assetId} title={reason}>
          <span className={styles.path}>{path}</span> {FOUND[kind]}
          {mendedAt !== null ? ', made anew' : ', not made anew yet'}
        </li>
      ))}
    </Finds>
  );
}

/** Originals that were missing or damaged. */
export function ReturnedList({ name }: { name: string }) {
  const { data } = useReturned(name);
  return (
    <Finds summary="Originals that were lost" more={typeof data?.nextCursor === 'string'}>
      {data?.items.map(({ assetId, path, outcome, reason }) => (
        <li key={assetId} title={reason}>
          <span className={styles.path}>{path}</span> {CAME_OF[outcome]}
        </li>
      ))}
    </Finds>
  );
}

function Finds({ summary, more, children }: { summary: string; more: boolean; children: ReactNode[] | undefined }) {
  if (!children || children.length === 0) {
    return null;
  }
  return (
    <details className={styles.finds}>
      <summary>{summary}</summary>
      <ul>{children}</ul>
      {more && <p>These are the first ones; the API tells all of them.</p>}
    </details>
  );
}
