import { expect, test } from 'vitest';
import type { Delivery } from '../../api/noticeTypes';
import { answerWords, deliveryWords, markOf, receiverWords } from './words';

const NOW = Date.parse('2026-11-28T18:00:00Z');

function delivery(facts: Partial<Delivery>): Delivery {
  return { plugin: 'notify', notifier: 'mail', receiver: 'anna@example.org', state: 'SENT', attempts: 1, nextAt: null, code: null, reason: null, ...facts };
}

function words(...deliveries: Delivery[]): string[] {
  return deliveryWords(deliveries, NOW).map((line) => line.words);
}

test('who has a notice is told in one line, and what kept it from others', () => {
  expect(
    words(
      delivery({}),
      delivery({ receiver: 'chat.example.org' }),
      delivery({ receiver: 'ben@example.org', state: 'REFUSED', reason: 'There is no such address.' }),
    ),
  ).toEqual(['Told anna@example.org, chat.example.org', 'Refused by ben@example.org: There is no such address.']);
});

test('what waits says why, and when it is tried again', () => {
  const waits = delivery({ state: 'WAITING', attempts: 2, reason: 'It does not answer.', nextAt: '2026-11-28T18:04:00Z' });
  expect(words(waits)).toEqual(['Could not reach anna@example.org yet: It does not answer. It is tried again in 4 min.']);
  expect(words(delivery({ state: 'WAITING', attempts: 0, nextAt: '2026-11-28T18:00:00Z' }))).toEqual(['On its way to anna@example.org.']);
});

test('what nobody got is no secret', () => {
  expect(words()).toEqual(['Nobody was there to be told.']);
  expect(words(delivery({ state: 'GIVEN_UP', reason: 'It does not answer.' }))).toEqual([
    'Given up for anna@example.org after a day: It does not answer.',
  ]);
  expect(deliveryWords([delivery({ state: 'GIVEN_UP' })], NOW)[0]?.bad).toBe(true);
});

test('a receiver is told by the last notice, and by the test that was just sent', () => {
  const receiver = { receiver: 'anna@example.org', last: null, at: null, reason: null };
  expect(receiverWords(receiver)).toEqual({ tone: 'neutral', word: 'nothing sent yet', reason: null });
  expect(receiverWords({ ...receiver, last: 'REFUSED', reason: 'No.' })).toMatchObject({ tone: 'bad', reason: 'No.' });
  const answer = { plugin: 'notify', notifier: 'mail', receiver: 'anna@example.org', code: 'NO_SUCH', message: 'No.', hint: 'Look.' } as const;
  expect(answerWords({ ...answer, outcome: 'LATER' })).toEqual({ tone: 'warn', word: 'not just now', reason: 'No. Look.' });
  expect(answerWords({ ...answer, outcome: 'SENT', code: null, message: null, hint: null }).reason).toBeNull();
});

test('that something is over is good news, whatever it was', () => {
  expect(markOf({ over: true, level: 'INFO' }).tone).toBe('good');
  expect(markOf({ over: false, level: 'ERROR' }).tone).toBe('bad');
});
