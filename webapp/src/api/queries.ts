import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import * as account from './account';
import { ApiError, type Page } from './envelope';
import * as factory from './factory';
import { keys } from './keys';
import * as library from './library';
import * as desk from './notices';
import { searchOf, type Narrowing } from './narrowing';
import * as household from './people';
import { tilesOf } from './timelinePages';
import type { AssetTile } from './types';

const NO_CURSOR: string | null = null;
const WHILE_AWAY_MS = 5_000;
/** Events do not tell what they change in it. */
const TIMELINE_FRESH_MS = 60_000;
/** No event tells of people and their sessions: whoever opens the page asks anew. */
const UNTOLD = { staleTime: 0 } as const;

/** What somebody wants to see, as far as it has been loaded; `more` loads the next page, and is null while it must not be asked. */
export function useAssets(narrowing: Narrowing) {
  const query = useInfiniteQuery({
    queryKey: keys.assetsOf(searchOf(narrowing)),
    queryFn: ({ pageParam, signal }) => library.assets(narrowing, pageParam, signal),
    initialPageParam: NO_CURSOR,
    getNextPageParam: (last: Page<AssetTile>) => last.nextCursor,
  });
  const { data, hasNextPage, isFetchingNextPage, isError, fetchNextPage } = query;
  const tiles = useMemo(() => (data ? tilesOf(data) : []), [data]);
  const more = useMemo(
    () => nextPage({ hasNextPage, isFetchingNextPage, isError, fetchNextPage }),
    [hasNextPage, isFetchingNextPage, isError, fetchNextPage],
  );
  return { ...query, tiles, more };
}

/** How many of them each day has; asked for only where somebody wants to know. */
export function useTimeline(narrowing: Narrowing, wanted: boolean) {
  return useQuery({
    queryKey: keys.timelineOf(searchOf(narrowing)),
    queryFn: ({ signal }) => library.timeline(narrowing, signal),
    enabled: wanted,
    staleTime: TIMELINE_FRESH_MS,
  });
}

/** The tags in use; whoever opens a choice of them asks anew. */
export function useTags() {
  return useQuery({ queryKey: keys.tags, queryFn: ({ signal }) => library.tags(signal), ...UNTOLD });
}

/** Where photos were taken; whoever opens a choice of places asks anew. */
export function usePlaces() {
  return useQuery({ queryKey: keys.places, queryFn: ({ signal }) => library.places(signal), ...UNTOLD });
}

interface Pages {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isError: boolean;
  fetchNextPage: () => unknown;
}

/** How to load the next page. After a failure null, or whoever stands at the end of the list would ask without end. */
export function nextPage({ hasNextPage, isFetchingNextPage, isError, fetchNextPage }: Pages): (() => void) | null {
  return hasNextPage && !isFetchingNextPage && !isError ? () => void fetchNextPage() : null;
}

export function useAsset(id: number) {
  return useQuery({
    queryKey: keys.asset(id),
    queryFn: ({ signal }) => library.asset(id, signal),
    enabled: Number.isSafeInteger(id),
  });
}

/** What the whole system says of itself; asked again by itself only while something is wrong. */
export function useStatus() {
  return useQuery({
    queryKey: keys.status,
    queryFn: ({ signal }) => factory.status(signal),
    refetchInterval: ({ state }) =>
      !isRefusal(state.error) && (state.error || state.data?.state !== 'READY') ? WHILE_AWAY_MS : false,
  });
}

/** What the door refuses stays refused, however often it is asked for. */
function isRefusal(thrown: unknown): boolean {
  return thrown instanceof ApiError && (thrown.status === 401 || thrown.status === 403);
}

/** Asked for anew with every word that the plugins have to say; only admins are told. */
export function useSafeMode(word: string, enabled: boolean) {
  return useQuery({ queryKey: keys.safeMode(word), queryFn: ({ signal }) => factory.safeMode(signal), enabled });
}

export function useStages() {
  return useQuery({ queryKey: keys.stages, queryFn: ({ signal }) => factory.stages(signal) });
}

export function useRecent() {
  return useQuery({ queryKey: keys.recent, queryFn: ({ signal }) => factory.recent(signal) });
}

export function useDeadLetters(stage: string | null) {
  return usePages(keys.deadLetters(stage), (cursor, signal) => factory.deadLetters(stage, cursor, signal));
}

export function useQuarantine() {
  return usePages(keys.quarantine, factory.quarantine);
}

export function useTrash() {
  return usePages(keys.trash, library.trash);
}

export function useNotices() {
  return usePages(keys.told, desk.notices);
}

/** No event tells that a setting is another now. */
export function useNoticeSetup() {
  return useQuery({ queryKey: keys.noticeSetup, queryFn: ({ signal }) => desk.noticeSetup(signal), ...UNTOLD });
}

export function useSessions() {
  return useQuery({ queryKey: keys.sessions, queryFn: ({ signal }) => account.sessions(signal), ...UNTOLD });
}

/** @param every asks again after so many milliseconds; false for never */
export function useTokens(every: number | false = false) {
  return useQuery({
    queryKey: keys.tokens,
    queryFn: ({ signal }) => account.tokens(signal),
    refetchInterval: every,
    ...UNTOLD,
  });
}

export function useIdentity() {
  return useQuery({ queryKey: keys.identity, queryFn: ({ signal }) => account.identity(signal), ...UNTOLD });
}

export function usePeople() {
  return useQuery({ queryKey: keys.people, queryFn: ({ signal }) => household.people(signal), ...UNTOLD });
}

export function useAudit(wish: household.AuditWish) {
  return usePages(keys.audit(wish), (cursor, signal) => household.audit(wish, cursor, signal), UNTOLD);
}

/** A list that comes in pages, flattened. */
function usePages<T>(
  queryKey: readonly unknown[],
  load: (cursor: string | null, signal: AbortSignal) => Promise<Page<T>>,
  freshness: { staleTime?: number } = {},
) {
  const query = useInfiniteQuery({
    ...freshness,
    queryKey,
    queryFn: ({ pageParam, signal }) => load(pageParam, signal),
    initialPageParam: NO_CURSOR,
    getNextPageParam: (last: Page<T>) => last.nextCursor,
  });
  const { data } = query;
  const items = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  return { ...query, items };
}
