import { ApiError, explain } from '../api/envelope';
import type { Clock } from '../api/events';
import type { UploadResult } from '../api/types';

export type UploadState = 'waiting' | 'sending' | 'accepted' | 'duplicate' | 'quarantined' | 'failed' | 'cancelled';

export interface Upload {
  readonly id: number;
  readonly file: File;
  readonly state: UploadState;
  /** Bytes sent so far. */
  readonly sent: number;
  /** The server's sentence where it did not go well. */
  readonly message: string | null;
  readonly hint: string | null;
  readonly assetId: number | null;
}

export interface UploadSnapshot {
  readonly uploads: readonly Upload[];
  /** Why the whole queue waits; null while it runs. */
  readonly pausedBecause: string | null;
}

export type Sender = (
  file: File,
  onProgress: (sent: number) => void,
  signal: AbortSignal,
) => Promise<UploadResult>;

const AT_ONCE = 3;
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 30_000;
const EMPTY: UploadSnapshot = { uploads: [], pausedBecause: null };

/**
 * Sends files a few at a time. While the server is away the whole queue waits and tries again by itself with growing
 * pauses; a refused file blames that file alone.
 */
export class UploadQueue {
  readonly #send: Sender;
  readonly #clock: Clock;
  readonly #watchers = new Set<() => void>();
  readonly #aborts = new Map<number, AbortController>();
  #snapshot = EMPTY;
  #nextId = 1;
  #pause = FIRST_PAUSE_MS;
  #resuming: (() => void) | null = null;

  constructor(send: Sender, clock: Clock) {
    this.#send = send;
    this.#clock = clock;
  }

  get snapshot(): UploadSnapshot {
    return this.#snapshot;
  }

  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  add(files: readonly File[]): void {
    const added = files.map((file): Upload => ({ id: this.#nextId++, file, ...WAITING }));
    this.#publish({ uploads: [...this.#snapshot.uploads, ...added] });
    this.#fill();
  }

  retry(id: number): void {
    this.#update(id, WAITING);
    this.#fill();
  }

  /** Tries everything again that failed or was cancelled. What lies in quarantine would only come there once more. */
  retryAll(): void {
    const uploads = this.#snapshot.uploads.map((upload) => (isMissing(upload) ? { ...upload, ...WAITING } : upload));
    this.#publish({ uploads });
    this.#fill();
  }

  /** Ends what is waiting or being sent. */
  cancelAll(): void {
    this.#stopPause();
    const uploads = this.#snapshot.uploads.map((upload) =>
      upload.state === 'waiting' ? { ...upload, state: 'cancelled' as const } : upload,
    );
    this.#publish({ uploads, pausedBecause: null });
    for (const abort of this.#aborts.values()) {
      abort.abort();
    }
  }

  /** Forgets what has come to an end. */
  clear(): void {
    this.#publish({ uploads: this.#snapshot.uploads.filter(isOpen) });
  }

  /** Tries at once instead of waiting for the pause to end. */
  resume(): void {
    this.#stopPause();
    this.#publish({ pausedBecause: null });
    this.#fill();
  }

  #fill(): void {
    while (this.#resuming === null && this.#aborts.size < AT_ONCE) {
      const next = this.#snapshot.uploads.find(({ state }) => state === 'waiting');
      if (!next) {
        return;
      }
      void this.#run(next);
    }
  }

  async #run({ id, file }: Upload): Promise<void> {
    const abort = new AbortController();
    this.#aborts.set(id, abort);
    this.#update(id, { state: 'sending', sent: 0 });
    try {
      const result = await this.#send(file, (sent) => this.#update(id, { sent }), abort.signal);
      this.#pause = FIRST_PAUSE_MS;
      this.#update(id, { state: result.outcome, sent: file.size, assetId: result.assetId });
    } catch (thrown) {
      this.#failed(id, thrown);
    } finally {
      this.#aborts.delete(id);
      this.#fill();
    }
  }

  #failed(id: number, thrown: unknown): void {
    if (thrown instanceof DOMException && thrown.name === 'AbortError') {
      this.#update(id, { state: 'cancelled' });
    } else if (thrown instanceof ApiError && thrown.passing) {
      this.#update(id, WAITING);
      this.#waitAWhile(thrown);
    } else if (thrown instanceof ApiError && thrown.status === 401) {
      this.#update(id, WAITING);
      this.#waitForThePerson(thrown);
    } else {
      const { message, hint } = explain(thrown);
      const quarantined = thrown instanceof ApiError && thrown.status === 422;
      this.#update(id, { state: quarantined ? 'quarantined' : 'failed', message, hint });
    }
  }

  /** Nobody is logged in, and asking again would not change that: whoever holds the queue resumes it. */
  #waitForThePerson({ message }: ApiError): void {
    this.#stopPause();
    this.#resuming = () => {};
    this.#publish({ pausedBecause: message });
  }

  #waitAWhile({ message, retryAfterSeconds }: ApiError): void {
    this.#publish({ pausedBecause: message });
    if (this.#resuming === null) {
      const pause = Math.max(this.#pause, (retryAfterSeconds ?? 0) * 1000);
      this.#resuming = this.#clock.after(pause, () => this.resume());
      this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE_MS);
    }
  }

  #stopPause(): void {
    this.#resuming?.();
    this.#resuming = null;
  }

  #update(id: number, change: Partial<Upload>): void {
    const uploads = this.#snapshot.uploads.map((upload) => (upload.id === id ? { ...upload, ...change } : upload));
    this.#publish({ uploads });
  }

  #publish(change: Partial<UploadSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const watcher of this.#watchers) {
      watcher();
    }
  }
}

const WAITING = { state: 'waiting', sent: 0, message: null, hint: null, assetId: null } as const;

export function isOpen({ state }: Upload): boolean {
  return state === 'waiting' || state === 'sending';
}

/** In the order of adding; once all has ended, what went wrong comes first, since nobody finds it among hundreds. */
export function inOrder(uploads: readonly Upload[]): readonly Upload[] {
  return uploads.some(isOpen) ? uploads : uploads.toSorted((one, other) => Number(wentWell(one)) - Number(wentWell(other)));
}

function wentWell({ state }: Upload): boolean {
  return state === 'accepted' || state === 'duplicate';
}

/** Nothing of it has reached the server, and trying again may help. */
function isMissing({ state }: Upload): boolean {
  return state === 'failed' || state === 'cancelled';
}

export interface UploadTotals {
  readonly all: number;
  readonly open: number;
  readonly accepted: number;
  readonly duplicate: number;
  /** Quarantined, failed or cancelled. */
  readonly unhappy: number;
  /** Failed or cancelled. */
  readonly missing: number;
  readonly sentBytes: number;
  readonly allBytes: number;
}

export function totalsOf(uploads: readonly Upload[]): UploadTotals {
  const totals = { all: uploads.length, open: 0, accepted: 0, duplicate: 0, unhappy: 0, missing: 0, sentBytes: 0, allBytes: 0 };
  for (const upload of uploads) {
    totals.allBytes += upload.file.size;
    totals.sentBytes += isOpen(upload) ? upload.sent : upload.file.size;
    totals.missing += isMissing(upload) ? 1 : 0;
    switch (upload.state) {
      case 'waiting':
      case 'sending':
        totals.open++;
        break;
      case 'accepted':
      case 'duplicate':
        totals[upload.state]++;
        break;
      case 'quarantined':
      case 'failed':
      case 'cancelled':
        totals.unhappy++;
        break;
    }
  }
  return totals;
}
