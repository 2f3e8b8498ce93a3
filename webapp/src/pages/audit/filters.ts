import type { AuditWish } from '../../api/people';
import { actionsOf, type Topic } from './sentences';

export interface Choice<T> {
  value: T;
  word: string;
}

export type Period = 'ever' | 'day' | 'week' | 'month';

export const TOPICS: readonly Choice<Topic | 'all'>[] = [
  { value: 'all', word: 'Everything' },
  { value: 'logins', word: 'Logins' },
  { value: 'people', word: 'People' },
  { value: 'tokens', word: 'Tokens and devices' },
  { value: 'other', word: 'Other' },
];
export const PERIODS: readonly Choice<Period>[] = [
  { value: 'ever', word: 'At any time' },
  { value: 'day', word: 'In the last day' },
  { value: 'week', word: 'In the last week' },
  { value: 'month', word: 'In the last month' },
];
export const ANYBODY = '';

const DAY_MS = 86_400_000;
const DAYS: Readonly<Record<Exclude<Period, 'ever'>, number>> = { day: 1, week: 7, month: 30 };

export interface Filters {
  topic: Topic | 'all';
  /** What the server calls whoever did it; empty for anybody. */
  actor: string;
  period: Period;
}

/** What to ask the server for, as things are at a moment. */
export function wishOf({ topic, actor, period }: Filters, now: number): AuditWish {
  return {
    actions: topic === 'all' ? [] : actionsOf(topic),
    actor: actor === ANYBODY ? null : actor,
    since: period === 'ever' ? null : new Date(now - DAYS[period] * DAY_MS).toISOString(),
  };
}
