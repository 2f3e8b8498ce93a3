import { expect, it } from 'vitest';
import { secondsOf } from './moving';

it('adds up days, hours and minutes, in either direction', () => {
  expect(secondsOf('later', { days: '1', hours: '', minutes: '30' })).toBe(88_200);
  expect(secondsOf('earlier', { days: '', hours: '2', minutes: '' })).toBe(-7_200);
  expect(secondsOf('earlier', { days: '', hours: '', minutes: '' })).toBe(0);
});

it('is nothing for what is no span of time', () => {
  expect(secondsOf('later', { days: '-1', hours: '', minutes: '' })).toBeNull();
  expect(secondsOf('later', { days: '1.5', hours: '', minutes: '' })).toBeNull();
  expect(secondsOf('later', { days: '999999', hours: '', minutes: '' })).toBeNull();
});
