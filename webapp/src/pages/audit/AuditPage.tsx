import { useMemo, useState } from 'react';
import type { AuditEntry } from '../../api/doorTypes';
import { useAudit } from '../../api/queries';
import { Ago } from '../../components/Ago';
import { EmptyState } from '../../components/EmptyState';
import { Icon, type IconName } from '../../components/Icon';
import { MoreButton } from '../../components/MoreButton';
import { ProblemNotice } from '../../components/Problem';
import { Section } from '../../components/Section';
import { instant } from '../../format/times';
import { SheetPage } from '../SheetPage';
import styles from './AuditPage.module.css';
import { auditWords, type AuditWords, type Topic } from './sentences';

const TOPICS: readonly { value: Topic | 'all'; word: string }[] = [
  { value: 'all', word: 'Everything' },
  { value: 'logins', word: 'Logins' },
  { value: 'people', word: 'People' },
  { value: 'tokens', word: 'Tokens and devices' },
  { value: 'other', word: 'Other' },
];
const ICON: Readonly<Record<Topic, IconName>> = { logins: 'key', people: 'person', tokens: 'phone', other: 'info' };

/** Who did what, when, and from where. */
export function AuditPage() {
  const query = useAudit();
  const { items, error, isPending, refetch, hasNextPage } = query;
  const [topic, setTopic] = useState<Topic | 'all'>('all');
  const entries = useMemo(
    () =>
      items
        .map((entry) => ({ entry, words: auditWords(entry) }))
        .filter(({ words }) => topic === 'all' || words.topic === topic),
    [items, topic],
  );
  return (
    <SheetPage title="Audit" words="Who came in, and who changed what for others. Newest first.">
      <Section title="What happened" tools={<TopicChoice topic={topic} onChoose={setTopic} />}>
        {error && <ProblemNotice small thrown={error} onRetry={() => void refetch()} />}
        {!error && !isPending && entries.length === 0 && (
          <EmptyState small icon="list" title={hasNextPage ? 'Nothing of the kind among the newest' : 'Nothing of the kind'}>
            {hasNextPage && 'There may be more further back.'}
          </EmptyState>
        )}
        <ul>
          {entries.map(({ entry, words }) => (
            <Entry key={entry.id} entry={entry} words={words} />
          ))}
        </ul>
        <MoreButton query={query} />
      </Section>
    </SheetPage>
  );
}

function TopicChoice({ topic, onChoose }: { topic: Topic | 'all'; onChoose: (topic: Topic | 'all') => void }) {
  return (
    <select
      className={styles.choice}
      aria-label="What to show"
      value={topic}
      onChange={({ currentTarget }) => onChoose(currentTarget.value as Topic | 'all')}
    >
      {TOPICS.map(({ value, word }) => (
        <option key={value} value={value}>
          {word}
        </option>
      ))}
    </select>
  );
}

function Entry({ entry: { at, address }, words: { topic, who, did } }: { entry: AuditEntry; words: AuditWords }) {
  return (
    <li className={styles.entry}>
      <Icon name={ICON[topic]} size="small" className={styles.icon} />
      <p className={styles.words}>
        <strong>{who}</strong> {did}
      </p>
      <p className={styles.when}>
        <Ago at={at} />
        <span>{instant(at)}</span>
        {address && <span>{address}</span>}
      </p>
    </li>
  );
}
