import { describe, expect, it } from 'vitest';
import { tile } from '../testing/tiles';
import { newerThan, tilesOf, withoutTile, withTile, type TimelinePages } from './timelinePages';

const at = (id: number, second: number, fileName = 'a.jpg') =>
  tile(id, { fileName, sortTime: `2026-11-21T10:00:${String(second).padStart(2, '0')}` });

const timeline = (lastCursor: string | null): TimelinePages => ({
  pages: [
    { items: [at(9, 50), at(8, 40)], nextCursor: 'two' },
    { items: [at(7, 30), at(6, 20)], nextCursor: lastCursor },
  ],
  pageParams: [null, 'two'],
});
const ids = (pages: TimelinePages): number[] => tilesOf(pages).map(({ id }) => id);

describe('a live timeline', () => {
  it('takes a new photo in at its time', () => {
    expect(ids(withTile(timeline('more'), at(10, 59)))).toEqual([10, 9, 8, 7, 6]);
    expect(ids(withTile(timeline('more'), at(10, 35)))).toEqual([9, 8, 10, 7, 6]);
  });

  it('leaves a photo older than the loaded pages to their loading', () => {
    expect(ids(withTile(timeline('more'), at(10, 5)))).toEqual([9, 8, 7, 6]);
  });

  it('ends with the oldest photo once everything is loaded', () => {
    expect(ids(withTile(timeline(null), at(10, 5)))).toEqual([9, 8, 7, 6, 10]);
  });

  it('begins with a first photo', () => {
    const empty: TimelinePages = { pages: [{ items: [], nextCursor: null }], pageParams: [null] };
    expect(ids(withTile(empty, at(1, 5)))).toEqual([1]);
  });

  it('replaces what it knew of a photo', () => {
    const changed = withTile(timeline('more'), at(8, 40, 'b.jpg'));
    expect(ids(changed)).toEqual([9, 8, 7, 6]);
    expect(tilesOf(changed)[1]?.fileName).toBe('b.jpg');
  });

  it('moves a photo whose time was found out', () => {
    expect(ids(withTile(timeline('more'), at(9, 25)))).toEqual([8, 7, 9, 6]);
  });

  it('orders photos of one second like the server, the later id first', () => {
    expect(ids(withTile(timeline('more'), at(10, 40)))).toEqual([9, 10, 8, 7, 6]);
  });

  it('drops a removed photo and is the same object where there was none', () => {
    const before = timeline('more');
    expect(ids(withoutTile(before, 7))).toEqual([9, 8, 6]);
    expect(withoutTile(before, 99)).toBe(before);
  });

  it('shows a photo once that slipped from one page to the next between their loading', () => {
    const twice: TimelinePages = {
      pages: [
        { items: [at(9, 50), at(8, 40)], nextCursor: 'two' },
        { items: [at(8, 40), at(7, 30)], nextCursor: null },
      ],
      pageParams: [null, 'two'],
    };
    expect(ids(twice)).toEqual([9, 8, 7]);
  });
});

describe('how far down the timeline a photo is', () => {
  it('is the number of assets on later days', () => {
    const days = [
      { day: '2026-11-22', count: 5 },
      { day: '2026-11-21', count: 7 },
      { day: '2026-11-20', count: 9 },
    ];
    expect(newerThan(days, at(1, 0))).toBe(5);
  });
});
