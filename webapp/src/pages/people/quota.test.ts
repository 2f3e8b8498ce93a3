import { expect, it } from 'vitest';
import { quotaOf, quotaText, usage } from './quota';

it('gigabytes are typed in either way of writing', () => {
  expect(['50', ' 1.5 ', '0,25', ''].map(quotaOf)).toEqual([50e9, 1.5e9, 0.25e9, null]);
});

it('what is no amount is told from no limit', () => {
  expect(['-1', 'a lot', '1e3', '12345678', '1.2345'].map(quotaOf)).toEqual(Array(5).fill(undefined));
});

it('what stands in the field is what was saved', () => {
  expect([null, 50e9, 1.5e9].map((quota) => quotaOf(quotaText(quota)))).toEqual([null, 50e9, 1.5e9]);
});

it('what is kept is told with its limit, where there is one', () => {
  expect(usage({ usedBytes: 12e9, quotaBytes: 50e9 })).toBe('12 GB of 50 GB');
  expect(usage({ usedBytes: 12e9, quotaBytes: null })).toBe('12 GB');
});
