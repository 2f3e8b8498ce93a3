import { expect, test } from 'vitest';
import type { InstalledPlugin } from '../../api/pluginTypes';
import { fateOf } from './fate';

const REPORT = { version: '1.1.0' };

function plugin(facts: Partial<InstalledPlugin>): InstalledPlugin {
  return {
    id: 'hello',
    title: 'Hello',
    description: '',
    version: '1.0.0',
    state: 'ACTIVE',
    reason: null,
    shipped: false,
    previous: null,
    proven: true,
    adjustable: true,
    takenIn: true,
    ...facts,
  };
}

test('what is not there yet, or stops before it starts, is waited for', () => {
  expect(fateOf(REPORT, null, null)).toBe('waiting');
  expect(fateOf(REPORT, plugin({}), plugin({}))).toBe('waiting');
  expect(fateOf(REPORT, plugin({}), plugin({ state: 'DRAINING', reason: 'It is being replaced.' }))).toBe('waiting');
  expect(fateOf(REPORT, null, plugin({ version: '1.1.0', state: 'INSTALLED', reason: 'It waits.' }))).toBe('waiting');
});

test('the new version runs, rests or is broken', () => {
  expect(fateOf(REPORT, null, plugin({ version: '1.1.0' }))).toBe('active');
  expect(fateOf(REPORT, null, plugin({ version: '1.1.0', state: 'DISABLED' }))).toBe('resting');
  expect(fateOf(REPORT, null, plugin({ version: '1.1.0', state: 'BROKEN', reason: 'No luck.' }))).toBe('broken');
});

test('another version that runs with a new word is one that was taken back to', () => {
  const word = 'hello 1.1.0 was taken back.';
  expect(fateOf(REPORT, plugin({}), plugin({ reason: word }))).toBe('back');
  expect(fateOf(REPORT, plugin({ reason: word }), plugin({ reason: word })), 'a word of before').toBe('waiting');
});
