import { expect, test } from 'vitest';
import { needsALook, stateOf } from './states';

test('what is broken, does not fit, waits for a restart or was taken back needs a look', () => {
  expect(needsALook({ state: 'BROKEN', reason: 'It fails.' })).toBe(true);
  expect(needsALook({ state: 'INCOMPATIBLE', reason: 'It needs more.' })).toBe(true);
  expect(needsALook({ state: 'RESTART_NEEDED', reason: 'At the next start.' })).toBe(true);
  expect(needsALook({ state: 'ACTIVE', reason: '1.2.0 was taken back.' })).toBe(true);
});

test('what works, or was switched off by somebody, does not', () => {
  expect(needsALook({ state: 'ACTIVE', reason: null })).toBe(false);
  expect(needsALook({ state: 'DISABLED', reason: 'Somebody has switched it off.' })).toBe(false);
});

test('a state that is not known here is shown in plain words', () => {
  expect(stateOf('SOME_DAY')).toEqual({ word: 'some day', tone: 'neutral' });
});
