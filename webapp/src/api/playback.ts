import { fetchOne, send } from './client';

/** How a film or a recording is played by this browser; docs/api.md tells more. */
export interface Playing {
  /** The original by ranges; in pieces, of which more may be coming; not yet; not at all, as things stand. */
  way: 'ORIGINAL' | 'HLS' | 'WAITING' | 'NONE';
  url: string | null;
  code: string | null;
  /** Why it does not play, or not yet. */
  reason: string | null;
  hint: string | null;
  /** Whether asking for it to be prepared helps. */
  preparable: boolean;
  /** How far it is prepared, 0 to 1. */
  progress: number | null;
  width: number | null;
  height: number | null;
  duration: number | null;
  strip: Strip | null;
  /** Where it is told how loud a recording is over its time. */
  waveform?: string | null;
}

/** Small pictures along a film, on one sheet, row by row. */
export interface Strip {
  url: string;
  columns: number;
  rows: number;
  tileWidth: number;
  tileHeight: number;
  secondsPerTile: number;
}

/** What browsers may play beside the usual, and how they are asked. */
const MORE: readonly (readonly [word: string, type: string])[] = [
  ['hevc', 'video/mp4; codecs="hvc1.1.6.L120.B0"'],
  ['av1', 'video/mp4; codecs="av01.0.08M.08"'],
  ['vp9', 'video/mp4; codecs="vp09.00.40.08"'],
  ['h264-10', 'video/mp4; codecs="avc1.6E0028"'],
  ['ac3', 'video/mp4; codecs="ac-3"'],
  ['alac', 'audio/mp4; codecs="alac"'],
];
/** What all of them should. */
const USUAL: readonly (readonly [word: string, type: string])[] = [
  ['-webm', 'video/webm; codecs="vp8, vorbis"'],
  ['-ogg', 'audio/ogg; codecs="vorbis"'],
  ['-flac', 'audio/flac'],
];
/** For a browser that has not played what it said it would. */
const NOTHING_SPECIAL = '-mov,-webm,-ogg,-flac';

/** What a browser plays beside the usual, or lacks of it, in the words of the server. */
export function playsWords(can: (type: string) => boolean): string {
  const more = MORE.filter(([, type]) => can(type));
  const lacks = USUAL.filter(([, type]) => !can(type));
  return [...more, ...lacks].map(([word]) => word).join(',');
}

function playsHere(distrusted: boolean): string {
  return distrusted ? NOTHING_SPECIAL : playsWords((type) => document.createElement('video').canPlayType(type) !== '');
}

/** @param distrusted where this browser has failed to play the original */
export function playback(id: number, distrusted: boolean, signal?: AbortSignal): Promise<Playing> {
  return fetchOne<Playing>(`/p/video/playback/${id}`, { plays: playsHere(distrusted) }, signal);
}

/** The loudest moments of equal parts of a recording, 0 to 255. */
export async function peaks(url: string, signal?: AbortSignal): Promise<readonly number[]> {
  return (await fetchOne<{ peaks: readonly number[] }>(url.replace(/^\/api\/v1/, ''), {}, signal)).peaks;
}

export function prepare(id: number, distrusted: boolean): Promise<Playing> {
  return send<Playing>('POST', `/p/video/prepare/${id}`, undefined, { plays: playsHere(distrusted) });
}

export function stopPreparing(id: number): Promise<void> {
  return send('DELETE', `/p/video/prepare/${id}`);
}

/** The list of pieces for this browser. */
export function piecesUrl(url: string, distrusted: boolean): string {
  return url.includes('plays=') ? url : `${url}${url.includes('?') ? '&' : '?'}plays=${encodeURIComponent(playsHere(distrusted))}`;
}

/** How an original is played where nobody can say: as it is. */
export function asItIs(id: number): Playing {
  return {
    way: 'ORIGINAL',
    url: `/media/${id}/original`,
    code: null,
    reason: null,
    hint: null,
    preparable: false,
    progress: null,
    width: null,
    height: null,
    duration: null,
    strip: null,
  };
}

/** Where on the sheet the picture of a moment is. */
export function placeOnStrip({ columns, rows, secondsPerTile }: Strip, seconds: number): { column: number; row: number } {
  const tile = Math.min(columns * rows - 1, Math.max(0, Math.floor(seconds / secondsPerTile)));
  return { column: tile % columns, row: Math.floor(tile / columns) };
}
