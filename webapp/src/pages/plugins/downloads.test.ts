import { expect, test } from 'vitest';
import type { Download } from '../../api/pluginTypes';
import { unsettled } from './downloads';

const NOTHING: ReadonlyMap<string, string> = new Map();

function download(plugin: string, state: Download['state']): Download {
  return { id: `${plugin} ${state}`, catalog: 1, plugin, version: '1.0.0', state, received: 0, bytes: 9, trouble: null, at: '2026-11-29T10:00:00Z' };
}

test('what comes, what waits and what did not arrive is seen by whoever looks later', () => {
  const all = [download('a', 'WAITING'), download('b', 'COMING'), download('c', 'FAILED'), download('d', 'INSTALLED')];
  expect(unsettled(all, NOTHING).map(({ plugin }) => plugin)).toEqual(['a', 'b', 'c']);
});

test('a failure is over when the plugin was asked for again', () => {
  expect(unsettled([download('a', 'INSTALLED'), download('a', 'FAILED')], NOTHING)).toEqual([]);
  expect(unsettled([download('a', 'COMING'), download('a', 'FAILED')], NOTHING).map(({ state }) => state)).toEqual(['COMING']);
  expect(unsettled([download('a', 'FAILED'), download('a', 'INSTALLED')], NOTHING).map(({ state }) => state)).toEqual(['FAILED']);
});

test('a failure is over when that version has come another way', () => {
  expect(unsettled([download('a', 'FAILED')], new Map([['a', '1.0.0']]))).toEqual([]);
  expect(unsettled([download('a', 'FAILED')], new Map([['a', '0.9.0']]))).toHaveLength(1);
});
