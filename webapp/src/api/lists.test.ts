import { QueryClient } from '@tanstack/react-query';
import { beforeEach, expect, it } from 'vitest';
import { detail } from '../testing/details';
import { tile } from '../testing/tiles';
import { keys } from './keys';
import { dropFromLists, markInLists } from './lists';
import { show } from './live';
import { tilesOf, type TimelinePages } from './timelinePages';
import type { AssetTile } from './types';

let client: QueryClient;
const TIMELINE = '';
const ARCHIVE = '?archived=true';
const FAVOURITES = '?favourite=true';
const LAKES = '?tag=lake';

const ids = (list: string): number[] => {
  const pages = client.getQueryData<TimelinePages>(keys.assetsOf(list));
  return pages ? tilesOf(pages).map(({ id }) => id) : [];
};
const loaded = (list: string, ...items: AssetTile[]): unknown =>
  client.setQueryData<TimelinePages>(keys.assetsOf(list), { pages: [{ items, nextCursor: null }], pageParams: [null] });

beforeEach(() => {
  client = new QueryClient();
  loaded(TIMELINE, tile(3), tile(2, { favourite: true }), tile(1));
  loaded(ARCHIVE, tile(9, { archived: true }));
  loaded(FAVOURITES, tile(2, { favourite: true }));
  loaded(LAKES, tile(3));
});

it('marks are shown in every list, and take photos out of those they do not fit any more', () => {
  markInLists(client, new Set([2, 3]), { archived: true });
  expect(ids(TIMELINE)).toEqual([1]);
  expect(ids(FAVOURITES)).toEqual([]);
  expect(ids(LAKES)).toEqual([]);
  expect(ids(ARCHIVE)).toEqual([9]);
  markInLists(client, new Set([9]), { favourite: true });
  expect(client.getQueryData<TimelinePages>(keys.assetsOf(ARCHIVE))?.pages[0]?.items[0]?.favourite).toBe(true);
});

it('what is in the trash is in no list', () => {
  dropFromLists(client, new Set([2, 9]));
  expect([ids(TIMELINE), ids(ARCHIVE), ids(FAVOURITES)]).toEqual([[3, 1], [], []]);
});

it('an edited photo goes where it belongs now', () => {
  show(client, detail(1, { tags: ['Lake'] }));
  expect(ids(LAKES)).toEqual([3, 1]);
  show(client, detail(3, { archived: true, tags: ['lake'] }));
  expect([ids(TIMELINE), ids(LAKES), ids(ARCHIVE)]).toEqual([[2, 1], [1], [9, 3]]);
});
