import { describe, expect, it } from 'vitest';
import { NONE_CHOSEN, stretched, toggled, withAll, type Selection } from './selection';

const ORDER = [9, 8, 7, 6, 5];
const ids = ({ chosen }: Selection): number[] => [...chosen].toSorted((one, other) => one - other);

describe('a selection', () => {
  it('takes a photo in and lets it go', () => {
    const two = toggled(toggled(NONE_CHOSEN, 8), 6);
    expect(ids(two)).toEqual([6, 8]);
    expect(ids(toggled(two, 8))).toEqual([6]);
    expect(ids(NONE_CHOSEN)).toEqual([]);
  });

  it('is stretched from the last photo in either direction, and from there again', () => {
    const down = stretched(toggled(NONE_CHOSEN, 8), ORDER, 6);
    expect(ids(down)).toEqual([6, 7, 8]);
    expect(ids(stretched(down, ORDER, 9))).toEqual([6, 7, 8, 9]);
    expect(ids(stretched(toggled(NONE_CHOSEN, 5), ORDER, 7))).toEqual([5, 6, 7]);
  });

  it('begins with the photo alone where there is none to stretch from', () => {
    expect(ids(stretched(NONE_CHOSEN, ORDER, 6))).toEqual([6]);
    expect(ids(stretched({ chosen: new Set([5]), anchor: 77 }, ORDER, 6))).toEqual([5, 6]);
  });

  it('takes a whole day, and lets it go when it has all of it', () => {
    const day = withAll(toggled(NONE_CHOSEN, 7), [9, 8, 7]);
    expect(ids(day)).toEqual([7, 8, 9]);
    expect(ids(withAll(toggled(day, 5), [9, 8, 7]))).toEqual([5]);
  });
});
