import { describe, expect, it } from 'vitest';
import { tile } from '../../testing/tiles';
import { isSame, NOWHERE, placeIn } from './place';

const list = [tile(3), tile(2), tile(1)];
const neighbours = ({ previous, next }: ReturnType<typeof placeIn>) => [previous?.id, next?.id];

describe('a photo in a list', () => {
  it('stands between its neighbours', () => {
    expect(neighbours(placeIn(list, 2, NOWHERE))).toEqual([3, 1]);
    expect(neighbours(placeIn(list, 3, NOWHERE))).toEqual([undefined, 2]);
  });

  it('that was never there has none', () => {
    expect(neighbours(placeIn(list, 9, NOWHERE))).toEqual([undefined, undefined]);
    expect(neighbours(placeIn(list, 9, placeIn(list, 2, NOWHERE)))).toEqual([undefined, undefined]);
  });

  it('that has left it keeps them, as far as they are still there', () => {
    const before = placeIn(list, 2, NOWHERE);
    const left = placeIn([tile(3), tile(1)], 2, before);
    expect(neighbours(left)).toEqual([3, 1]);
    expect(neighbours(placeIn([tile(1)], 2, left))).toEqual([undefined, 1]);
  });

  it('is the same as long as nothing about it changes, also at an address that is none', () => {
    expect(isSame(placeIn(list, 2, NOWHERE), placeIn(list, 2, NOWHERE))).toBe(true);
    expect(isSame(placeIn(list, 2, NOWHERE), placeIn([tile(3), tile(2)], 2, NOWHERE))).toBe(false);
    expect(isSame(placeIn(list, Number.NaN, NOWHERE), NOWHERE)).toBe(true);
  });
});
