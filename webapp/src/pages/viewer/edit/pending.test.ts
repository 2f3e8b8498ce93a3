import { describe, expect, it } from 'vitest';
import { detail } from '../../../testing/details';
import { tile } from '../../../testing/tiles';
import { marksOf } from './pending';

describe('heart and stars', () => {
  const shown = detail(1, { rating: 3, edited: ['rating'], extracted: { rating: 5 } });

  it('are what the server says while nothing was said', () => {
    expect(marksOf(tile(1, { favourite: true }), shown, [])).toEqual({ favourite: true, rating: 3 });
    expect(marksOf(tile(1), undefined, [])).toEqual({ favourite: false, rating: null });
  });

  it('are what was said as long as it is not answered, the later word above the earlier', () => {
    expect(marksOf(tile(1), shown, [{ favourite: true }, { rating: 1 }, { rating: 4 }])).toEqual({ favourite: true, rating: 4 });
  });

  it('are the file’s again when a person’s are taken back', () => {
    expect(marksOf(tile(1), shown, [{ rating: null }]).rating).toBe(5);
  });

  it('may be less than none where the file says so', () => {
    expect(marksOf(tile(1), detail(1, { rating: -1 }), []).rating).toBe(-1);
  });
});
