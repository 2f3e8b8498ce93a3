import { expect, it } from 'vitest';
import { wishOf } from './filters';

const NOON = Date.parse('2026-11-28T12:00:00Z');

it('nothing chosen is no wish', () => {
  expect(wishOf({ topic: 'all', actor: '', period: 'ever' }, NOON)).toEqual({ actions: [], actor: null, since: null });
});

it('a topic is asked for by the deeds it has', () => {
  const { actions } = wishOf({ topic: 'tokens', actor: '', period: 'ever' }, NOON);
  expect(actions).toEqual(['TOKEN_MADE', 'TOKEN_REVOKED']);
});

it('a period ends now, whoever is asked for', () => {
  const { actor, since } = wishOf({ topic: 'all', actor: 'ben', period: 'week' }, NOON);
  expect(actor).toBe('ben');
  expect(since).toBe('2026-11-21T12:00:00.000Z');
});
