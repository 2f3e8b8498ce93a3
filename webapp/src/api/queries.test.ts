import { InfiniteQueryObserver, notifyManager, QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { settled } from '../testing/HandClock';
import { ApiError, UNREACHABLE, type Page } from './envelope';
import { nextPage } from './queries';

const KEY = ['list'];
const MORE_THAN_ENOUGH = 9;

let client: QueryClient;
let asked: (string | null)[];
let away: boolean;
let stop: () => void;

beforeEach(() => {
  notifyManager.setScheduler(queueMicrotask);
  client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  asked = [];
});

afterEach(() => {
  stop();
  client.clear();
});

/** Somebody stands at the end of a list of two pages. */
async function standAtTheEnd(): Promise<void> {
  const observer = new InfiniteQueryObserver(client, {
    queryKey: KEY,
    initialPageParam: null as string | null,
    getNextPageParam: (last: Page<string>) => last.nextCursor,
    queryFn: ({ pageParam }): Page<string> => {
      asked.push(pageParam);
      if (pageParam !== null && away && asked.length < MORE_THAN_ENOUGH) {
        throw new ApiError(0, UNREACHABLE);
      }
      return { items: [], nextCursor: pageParam === null ? 'two' : null };
    },
  });
  stop = observer.subscribe((result) => nextPage(result)?.());
  await settled();
}

it('the next page is asked for until the list is complete', async () => {
  away = false;
  await standAtTheEnd();
  expect(asked).toEqual([null, 'two']);
});

it('a page that fails is asked for once, and again when the server is back', async () => {
  away = true;
  await standAtTheEnd();
  expect(asked).toEqual([null, 'two']);
  away = false;
  await client.invalidateQueries({ queryKey: KEY });
  await settled();
  expect(asked).toEqual([null, 'two', null, 'two']);
});
