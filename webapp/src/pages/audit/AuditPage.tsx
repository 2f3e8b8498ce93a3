import { useMemo, useState } from 'react';
import type { AuditEntry } from '../../api/doorTypes';
import { useAudit, usePeople } from '../../api/queries';
import { Ago } from '../../components/Ago';
import { EmptyState } from '../../components/EmptyState';
import { Icon, type IconName } from '../../components/Icon';
import { MoreButton } from '../../components/MoreButton';
import { ProblemNotice } from '../../components/Problem';
import { Section } from '../../components/Section';
import { instant } from '../../format/times';
import { SheetPage } from '../SheetPage';
import styles from './AuditPage.module.css';
import { ANYBODY, PERIODS, TOPICS, wishOf, type Choice, type Filters } from './filters';
import { auditWords, nameOf, STRANGERS, type AuditWords, type Topic } from './sentences';

const ICON: Readonly<Record<Topic, IconName>> = { logins: 'key', people: 'person', tokens: 'phone', other: 'info' };

const NO_FILTER: Filters = { topic: 'all', actor: ANYBODY, period: 'ever' };

/** Who did what, when, and from where. */
export function AuditPage() {
  const [filters, setFilters] = useState(NO_FILTER);
  const [wish, setWish] = useState(() => wishOf(NO_FILTER, Date.now()));
  const query = useAudit(wish);
  const { items, error, isPending, refetch } = query;
  const entries = useMemo(() => items.map((entry) => ({ entry, words: auditWords(entry) })), [items]);
  const choose = (filter: Partial<Filters>): void => {
    const chosen = { ...filters, ...filter };
    setFilters(chosen);
    setWish(wishOf(chosen, Date.now()));
  };
  return (
    <SheetPage title="Audit" words="Who came in, and who changed what for others. Newest first.">
      <Section title="What happened" tools={<FilterChoice filters={filters} onChoose={choose} />}>
        {error && <ProblemNotice small thrown={error} onRetry={() => void refetch()} />}
        {!error && !isPending && entries.length === 0 && <EmptyState small icon="list" title="Nothing of the kind" />}
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

interface FilterChoiceProps {
  filters: Filters;
  onChoose: (filter: Partial<Filters>) => void;
}

function FilterChoice({ filters: { topic, actor, period }, onChoose }: FilterChoiceProps) {
  return (
    <div className={styles.filters}>
      <Select label="What to show" value={topic} choices={TOPICS} onChoose={(value) => onChoose({ topic: value })} />
      <Select label="Who did it" value={actor} choices={useActors()} onChoose={(value) => onChoose({ actor: value })} />
      <Select label="When it was" value={period} choices={PERIODS} onChoose={(value) => onChoose({ period: value })} />
    </div>
  );
}

/** Everybody who lives here now, and those who are no account. */
function useActors(): readonly Choice<string>[] {
  const { data: people = [] } = usePeople();
  return useMemo(
    () => [
      { value: ANYBODY, word: 'By anybody' },
      ...people.map(({ login }) => ({ value: login, word: `By ${login}` })),
      ...STRANGERS.map((actor) => ({ value: actor, word: `By ${nameOf(actor).replace(/^The|^Somebody/, (word) => word.toLowerCase())}` })),
    ],
    [people],
  );
}

interface SelectProps<T extends string> {
  label: string;
  value: T;
  choices: readonly Choice<T>[];
  onChoose: (value: T) => void;
}

function Select<T extends string>({ label, value, choices, onChoose }: SelectProps<T>) {
  return (
    <select
      className={styles.choice}
      aria-label={label}
      value={value}
      onChange={({ currentTarget }) => onChoose(currentTarget.value as T)}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.word}
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
