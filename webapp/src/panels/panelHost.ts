import { fetchOne, send } from '../api/client';
import { renditionFor, renditionUrl } from '../api/media';
import type { AssetDetail, AssetTile } from '../api/types';
import type { PanelAsset, PanelMethod } from './contract';
import { roomPath } from './roomPath';

/** What the picture of a panel is large enough for. */
const PREVIEW_PIXELS = 1_024;

/** A panel's question to its plugin, and to nobody else. */
export async function askRoom(
  plugin: string,
  method: PanelMethod | 'GET',
  path: string,
  body: unknown,
  signal?: AbortSignal,
): Promise<unknown> {
  const room = roomPath(plugin, path);
  return method === 'GET' ? fetchOne<unknown>(room, {}, signal) : send<unknown>(method, room, body);
}

/** What a panel is told of the photo that is shown. */
export function panelAsset(tile: AssetTile, detail: AssetDetail | undefined): PanelAsset {
  const { id, kind, fileName, takenAt } = tile;
  const known = detail?.id === id ? detail : null;
  return { id, kind, title: known?.title ?? fileName, fileName, takenAt, done: doneOf(known?.stages ?? []) };
}

/** What was made by an older version of a stage is there, too. */
function doneOf(stages: AssetDetail['stages']): PanelAsset['done'] {
  return Object.fromEntries(
    stages.flatMap(({ name, state, at }) => (at !== null && (state === 'done' || state === 'stale') ? [[name, at]] : [])),
  );
}

export function previewUrl(tile: AssetTile | null): string | null {
  const rendition = tile && renditionFor(tile, PREVIEW_PIXELS);
  return tile && rendition ? renditionUrl(tile, rendition) : null;
}

/** The picture itself, for who may load nothing. */
export async function previewBlob(tile: AssetTile | null): Promise<Blob | null> {
  const url = previewUrl(tile);
  const answer = url === null ? null : await fetch(url);
  return answer?.ok === true ? answer.blob() : null;
}
