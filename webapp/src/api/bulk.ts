import { ApiError, explain } from './envelope';
import * as library from './library';
import type { BulkEdit, EditResult } from './types';

/** Well below what the server takes at once, so that one sees it go on. */
export const PART = 500;
/** Files are moved, which takes longer. */
const FILES = 100;

/** Why something was not done to one of many. */
export interface Failure {
  id: number;
  message: string;
}

/** What became of many. */
export interface Outcome {
  /** Those that are otherwise now. */
  changed: readonly number[];
  /** Takes it back for all of them. */
  etags: readonly string[];
  /** How many were so before. */
  unchanged: number;
  failed: readonly Failure[];
}

/** Told how many are settled. */
export type Progress = (settled: number) => void;

const NOTHING: Outcome = { changed: [], etags: [], unchanged: 0, failed: [] };

/**
 * Edits as many as there are, part by part.
 *
 * @throws ApiError when the wish itself cannot be; nothing is changed then
 */
export function editAll(ids: readonly number[], wish: BulkEdit, progress: Progress): Promise<Outcome> {
  return inParts(ids, (id) => id, (part) => library.editMany(part, wish), progress);
}

/** Takes edits back by their entity tags, where nobody has edited since. */
export function takeAllBack(etags: readonly string[], progress: Progress): Promise<Outcome> {
  return inParts(etags, idOf, library.takeBack, progress);
}

/** Sends items in parts of what the server takes at once; what the results tell of each is put together. */
export async function inParts<T>(
  items: readonly T[],
  id: (item: T) => number,
  send: (part: readonly T[]) => Promise<readonly EditResult[]>,
  progress: Progress,
  size = PART,
): Promise<Outcome> {
  let outcome = NOTHING;
  for (let start = 0; start < items.length; start += size) {
    try {
      outcome = withResults(outcome, await patiently(() => send(items.slice(start, start + size))));
    } catch (thrown) {
      if (start === 0 && thrown instanceof ApiError && !thrown.passing) {
        throw thrown;
      }
      // The parts behind it would fare no better.
      return withFailures(outcome, items.slice(start).map(id), thrown);
    }
    progress(Math.min(items.length, start + size));
  }
  return outcome;
}

/** Moves as many as there are to the trash. */
export function trashAll(ids: readonly number[], progress: Progress): Promise<Outcome> {
  return inParts(ids, (id) => id, library.trashMany, progress, FILES);
}

/** Brings them back from there. */
export function restoreAll(ids: readonly number[], progress: Progress): Promise<Outcome> {
  return inParts(ids, (id) => id, library.restoreMany, progress, FILES);
}

/** A server that is asked too often says when to go on. */
async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (thrown) {
      if (!(thrown instanceof ApiError) || thrown.status !== 429 || thrown.retryAfterSeconds === null) {
        throw thrown;
      }
      const pause = thrown.retryAfterSeconds * 1000;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

function withResults(outcome: Outcome, results: readonly EditResult[]): Outcome {
  const changed = results.filter((result) => result.outcome === 'changed');
  const failed = results.filter(({ code }) => code !== null);
  return {
    changed: [...outcome.changed, ...changed.map(({ id }) => id)],
    etags: [...outcome.etags, ...changed.flatMap(({ etag }) => etag ?? [])],
    unchanged: outcome.unchanged + results.length - changed.length - failed.length,
    failed: [...outcome.failed, ...failed.map(({ id, message }) => ({ id, message: message ?? '' }))],
  };
}

function withFailures(outcome: Outcome, ids: readonly number[], thrown: unknown): Outcome {
  return { ...outcome, failed: [...outcome.failed, ...ids.map((id) => failure(id, thrown))] };
}

function failure(id: number, thrown: unknown): Failure {
  return { id, message: explain(thrown).message };
}

/** `"12-3"` is the third edit of number 12. */
function idOf(etag: string): number {
  return Number(/\d+/.exec(etag)?.[0]);
}
