import { fetchOne, fetchPage, fetchTagged, send, sendTagged } from './client';
import type { Page } from './envelope';
import type { AssetDetail, AssetTile, EditChanges, EditEntry, TagCount, TimelineDay, TrashedTile } from './types';

const PAGE = 200;

/** A page of the timeline, newest first. */
export function assets(cursor: string | null, signal?: AbortSignal): Promise<Page<AssetTile>> {
  return fetchPage<AssetTile>('/assets', { limit: PAGE, cursor }, signal);
}

export function asset(id: number, signal?: AbortSignal): Promise<AssetDetail> {
  return fetchTagged<AssetDetail>(`/assets/${id}`, signal);
}

export function timeline(signal?: AbortSignal): Promise<readonly TimelineDay[]> {
  return fetchOne<readonly TimelineDay[]>('/timeline', {}, signal);
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

/** The tags of the library, as far as one page goes. */
export async function tags(signal?: AbortSignal): Promise<readonly TagCount[]> {
  return (await fetchPage<TagCount>('/tags', { limit: 500 }, signal)).items;
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
