import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { keys } from '../../../api/keys';
import { editHistory } from '../../../api/library';
import type { AssetDetail, EditChanges, EditEntry, EditField } from '../../../api/types';
import { Ago } from '../../../components/Ago';
import { Button } from '../../../components/Button';
import { MoreButton } from '../../../components/MoreButton';
import { ProblemNotice } from '../../../components/Problem';
import { useMay } from '../../../door/DoorContext';
import { toldFacts } from '../../../format/edits';
import styles from './History.module.css';
import { useRevert } from './useRevert';

/** Of these no file says anything: what nobody has set is not set. */
const MARKS: ReadonlySet<string> = new Set(['favourite', 'archived', 'hidden']);

/** What people have said of a photo, newest first, and how to take it back. */
export function History({ asset }: { asset: AssetDetail }) {
  const mayWrite = useMay('WRITE');
  const { busy, change, revert } = useRevert(asset);
  const query = useHistory(asset);
  const { entries, error, refetch } = query;
  if (error) {
    return <ProblemNotice small thrown={error} onRetry={() => void refetch()} />;
  }
  if (entries.length === 0) {
    return null;
  }
  return (
    <section className={styles.history} aria-label="History of edits">
      <header className={styles.head}>
        <h3 className={styles.title}>History of edits</h3>
        {mayWrite && asset.edited.length > 0 && (
          <Button look="quiet" small icon="history" disabled={busy} onClick={() => revert(asset.edited as EditField[])}>
            Revert all
          </Button>
        )}
      </header>
      <ul>
        {entries.map((entry) => (
          <Entry
            key={entry.id}
            entry={entry}
            onUndo={mayWrite && !busy ? () => change(undone(entry), 'It is as it was before that edit.') : null}
          />
        ))}
      </ul>
      <MoreButton query={query} />
    </section>
  );
}

function Entry({ entry, onUndo }: { entry: EditEntry; onUndo: (() => void) | null }) {
  const from = toldFacts(side(entry, 'from'));
  const to = toldFacts(side(entry, 'to'));
  return (
    <li className={styles.entry}>
      <div className={styles.words}>
        <p className={styles.who}>
          <strong>{entry.by}</strong> <Ago at={entry.at} />
        </p>
        {to.map(({ word, value }, index) => (
          <p key={word} className={styles.change}>
            {word}: {from[index]?.value && <del>{from[index].value}</del>} {value ?? 'as the file says'}
          </p>
        ))}
      </div>
      {onUndo && (
        <Button look="quiet" small aria-label={`Put back what was before the edit of ${entry.by}: ${to.map(({ word }) => word).join(', ')}`} onClick={onUndo}>
          Put back
        </Button>
      )}
    </li>
  );
}

function side({ changes }: EditEntry, which: 'from' | 'to'): Readonly<Partial<Record<EditField, unknown>>> {
  return Object.fromEntries(Object.entries(changes).map(([field, change]) => [field, MARKS.has(field) ? change[which] === true : change[which]]));
}

/** What to say so that all that an edit changed is as it was before. */
export function undone({ changes }: EditEntry): EditChanges {
  return Object.fromEntries(Object.entries(changes).map(([field, change]) => [field, change.from]));
}

function useHistory({ id, etag }: AssetDetail) {
  const query = useInfiniteQuery({
    queryKey: keys.edits(id, etag),
    queryFn: ({ pageParam, signal }) => editHistory(id, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });
  return { ...query, entries: query.data?.pages.flatMap(({ items }) => items) ?? [] };
}
