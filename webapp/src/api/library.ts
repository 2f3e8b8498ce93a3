import { fetchOne, fetchPage, send } from './client';
import type { Page } from './envelope';
import type { AssetDetail, AssetTile, TimelineDay, TrashedTile } from './types';

const PAGE = 200;

/** A page of the timeline, newest first. */
export function assets(cursor: string | null, signal?: AbortSignal): Promise<Page<AssetTile>> {
  return fetchPage<AssetTile>('/assets', { limit: PAGE, cursor }, signal);
}

export function asset(id: number, signal?: AbortSignal): Promise<AssetDetail> {
  return fetchOne<AssetDetail>(`/assets/${id}`, {}, signal);
}

export function timeline(signal?: AbortSignal): Promise<readonly TimelineDay[]> {
  return fetchOne<readonly TimelineDay[]>('/timeline', {}, signal);
}

/** Changes what a person says of a photo; null shows what the file says again. */
export function edit(id: number, changes: Readonly<Record<string, unknown>>): Promise<AssetDetail> {
  return send<AssetDetail>('PATCH', `/assets/${id}`, changes);
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
