import { describe, expect, it } from 'vitest';
import { toldFacts, toldStars } from './edits';

describe('edited facts', () => {
  it('are told as people read them', () => {
    expect(toldFacts({ title: 'Lake', description: '', takenAt: '2020-02-18T08:55', rating: 3, tags: ['a', 'b'] })).toEqual([
      { word: 'Title', value: '“Lake”' },
      { word: 'Description', value: 'none' },
      { word: 'Date', value: 'Tuesday, 18 February 2020, 08:55:00' },
      { word: 'Stars', value: '3 of 5 stars' },
      { word: 'Tags', value: 'a, b' },
    ]);
  });

  it('tell latitude and longitude as one place', () => {
    expect(toldFacts({ latitude: -33.8568, longitude: 151.2153 })).toEqual([{ word: 'Place', value: '33.85680° S, 151.21530° E' }]);
    expect(toldFacts({ latitude: null, longitude: null })).toEqual([{ word: 'Place', value: null }]);
    expect(toldFacts({ longitude: 8.5 })).toEqual([{ word: 'Place', value: '8.5' }]);
  });

  it('know no stars, and less than that', () => {
    expect([null, 0, -1, 5].map(toldStars)).toEqual(['no stars', 'no stars', 'rejected', '5 of 5 stars']);
  });
});
