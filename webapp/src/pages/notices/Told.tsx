import { useNotices } from '../../api/queries';
import { EmptyState } from '../../components/EmptyState';
import { MoreButton } from '../../components/MoreButton';
import { ProblemNotice } from '../../components/Problem';
import { Section } from '../../components/Section';
import { NoticeEntry } from './NoticeEntry';

/** What was told, the newest first; also what would have been, had anybody been set up. */
export function Told() {
  const query = useNotices();
  const { items, error, isPending, refetch } = query;
  return (
    <Section title="What was told">
      {error && <ProblemNotice small thrown={error} onRetry={() => void refetch()} />}
      {!error && !isPending && items.length === 0 && (
        <EmptyState small icon="check" title="Nothing was to be told">
          In the last 30 days all has been well, or mended itself within minutes.
        </EmptyState>
      )}
      <ul>
        {items.map((notice) => (
          <NoticeEntry key={notice.id} notice={notice} />
        ))}
      </ul>
      <MoreButton query={query} />
    </Section>
  );
}
