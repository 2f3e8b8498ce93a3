import { fetchOne, fetchPage, fetchTagged, send, sendTagged } from './client';
import type { Page } from './envelope';
import { queryOf, type Narrowing } from './narrowing';
import type {
  AssetDetail,
  AssetTile,
  BulkEdit,
  EditChanges,
  EditEntry,
  EditResult,
  PlaceCount,
  TagCount,
  TimelineDay,
  TrashedTile,
} from './types';

const PAGE = 200;
const MOST_TAGS = 500;
const MOST_PLACES = 500;

/** A page of what somebody wants to see, newest first. */
export function assets(narrowing: Narrowing, cursor: string | null, signal?: AbortSignal): Promise<Page<AssetTile>> {
  return fetchPage<AssetTile>('/assets', { ...queryOf(narrowing), limit: PAGE, cursor }, signal);
}

export function asset(id: number, signal?: AbortSignal): Promise<AssetDetail> {
  return fetchTagged<AssetDetail>(`/assets/${id}`, signal);
}

export function timeline(narrowing: Narrowing, signal?: AbortSignal): Promise<readonly TimelineDay[]> {
  return fetchOne<readonly TimelineDay[]>('/timeline', queryOf(narrowing), signal);
}

/** The first of the tags in use, in alphabetical order: as many as one page holds. */
export async function tags(signal?: AbortSignal): Promise<readonly TagCount[]> {
  return (await fetchPage<TagCount>('/tags', { limit: MOST_TAGS }, signal)).items;
}

/** Where photos were taken, by the names of countries, states and cities: as many as one page holds. */
export async function places(signal?: AbortSignal): Promise<readonly PlaceCount[]> {
  return (await fetchPage<PlaceCount>('/places', { limit: MOST_PLACES }, signal)).items;
}

/**
 * Changes what a person says of a photo; null shows what the file says again.
 *
 * @param seen the entity tag of what the person has seen: refused with 412 where somebody has edited it since. Null says it whatever came before
 */
export function edit(id: number, changes: EditChanges, seen: string | null = null): Promise<AssetDetail> {
  return sendTagged<AssetDetail>('PATCH', `/assets/${id}`, changes, seen);
}

/** Shows what the file says again in every field; marks stay. */
export function revertEdits(id: number, seen: string | null = null): Promise<AssetDetail> {
  return sendTagged<AssetDetail>('DELETE', `/assets/${id}/edits`, undefined, seen);
}

/** What was said of a photo, newest first. */
export function editHistory(id: number, cursor: string | null, signal?: AbortSignal): Promise<Page<EditEntry>> {
  return fetchPage<EditEntry>(`/assets/${id}/edits`, { cursor }, signal);
}

/** Changes many at once, as many as the server takes; tells what became of each. */
export function editMany(ids: readonly number[], wish: BulkEdit): Promise<readonly EditResult[]> {
  return send<readonly EditResult[]>('PATCH', '/assets', { ids, ...wish });
}

/** Takes back the edits whose results had these entity tags. */
export function takeBack(etags: readonly string[]): Promise<readonly EditResult[]> {
  return send<readonly EditResult[]>('POST', '/assets/take-back', { etags });
}

/** Moves many at once to the trash, as many as the server takes; tells what became of each. */
export function trashMany(ids: readonly number[]): Promise<readonly EditResult[]> {
  return send<readonly EditResult[]>('POST', '/assets/trash', { ids });
}

/** Brings many back from there. */
export function restoreMany(ids: readonly number[]): Promise<readonly EditResult[]> {
  return send<readonly EditResult[]>('POST', '/assets/restore', { ids });
}

export function moveToTrash(id: number): Promise<void> {
  return send('DELETE', `/assets/${id}`);
}

export function restore(id: number): Promise<void> {
  return send('POST', `/assets/${id}/restore`);
}

export function trash(cursor: string | null, signal?: AbortSignal): Promise<Page<TrashedTile>> {
  return fetchPage<TrashedTile>('/trash', { limit: PAGE, cursor }, signal);
}
