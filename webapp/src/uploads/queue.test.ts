import { beforeEach, describe, expect, it } from 'vitest';
import { ApiError } from '../api/envelope';
import type { UploadResult } from '../api/types';
import { HandClock, settled } from '../testing/HandClock';
import { inOrder, totalsOf, UploadQueue, type Upload } from './queue';

interface Transfer {
  name: string;
  progress: (sent: number) => void;
  accept: (outcome?: UploadResult['outcome']) => Promise<void>;
  refuse: (status: number, code?: string, retryAfter?: number) => Promise<void>;
}

const file = (name: string): File => new File(['0123456789'], name);
const files = (...names: string[]): File[] => names.map(file);

describe('the upload queue', () => {
  let clock: HandClock;
  let transfers: Transfer[];
  let queue: UploadQueue;

  const transfer = (index: number): Transfer => {
    const found = transfers[index];
    if (!found) {
      throw new Error(`transfer ${index} never began`);
    }
    return found;
  };
  const states = (): string[] => queue.snapshot.uploads.map(({ state }) => state);
  const upload = (index: number): Upload | undefined => queue.snapshot.uploads[index];

  beforeEach(() => {
    clock = new HandClock();
    transfers = [];
    queue = new UploadQueue(
      ({ name }, progress, signal) =>
        new Promise((resolve, reject) => {
          signal.addEventListener('abort', () => reject(new DOMException('cancelled', 'AbortError')));
          transfers.push({
            name,
            progress,
            accept: (outcome = 'accepted') => {
              resolve({ outcome, assetId: 7, sha256: 'abc' });
              return settled();
            },
            refuse: (status, code = 'CODE', retryAfter) => {
              const problem = { code, message: `Refused with ${status}.`, hint: 'A hint.', details: {} };
              reject(new ApiError(status, problem, retryAfter ?? null));
              return settled();
            },
          });
        }),
      clock,
    );
  });

  it('sends three files at a time, in their order', async () => {
    queue.add(files('a', 'b', 'c', 'd'));
    expect(states()).toEqual(['sending', 'sending', 'sending', 'waiting']);
    await transfer(1).accept();
    expect(transfers.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('tells how far each file is', () => {
    queue.add(files('a'));
    transfer(0).progress(4);
    expect(upload(0)?.sent).toBe(4);
  });

  it('tells accepted from duplicate and where the photo is', async () => {
    queue.add(files('a', 'b'));
    await transfer(0).accept();
    await transfer(1).accept('duplicate');
    expect(states()).toEqual(['accepted', 'duplicate']);
    expect(upload(1)?.assetId).toBe(7);
  });

  it('keeps the sentence of the server for a quarantined file and goes on with the others', async () => {
    queue.add(files('a', 'b'));
    await transfer(0).refuse(422, 'EMPTY_FILE');
    await transfer(1).accept();
    expect(states()).toEqual(['quarantined', 'accepted']);
    expect(upload(0)).toMatchObject({ message: 'Refused with 422.', hint: 'A hint.' });
  });

  it('holds everything while the server is away and goes on by itself', async () => {
    queue.add(files('a', 'b', 'c', 'd'));
    await transfer(0).refuse(503);
    expect(states()).toEqual(['waiting', 'sending', 'sending', 'waiting']);
    expect(queue.snapshot.pausedBecause).toBe('Refused with 503.');
    clock.pass(2_000);
    await settled();
    expect(queue.snapshot.pausedBecause).toBeNull();
    expect(transfers.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'a']);
  });

  it('waits longer each time it fails and shortly again after a success', async () => {
    queue.add(files('a'));
    await transfer(0).refuse(503);
    clock.pass(2_000);
    await transfer(1).refuse(0);
    clock.pass(2_000);
    expect(transfers).toHaveLength(2);
    clock.pass(2_000);
    expect(transfers).toHaveLength(3);
    await transfer(2).accept();
    queue.add(files('b'));
    await transfer(3).refuse(503);
    clock.pass(2_000);
    expect(transfers).toHaveLength(5);
  });

  it('waits for the person when nobody is logged in, asks nothing meanwhile, and goes on then', async () => {
    queue.add(files('a', 'b'));
    await transfer(0).refuse(401);
    await transfer(1).refuse(401);
    expect(states()).toEqual(['waiting', 'waiting']);
    clock.pass(600_000);
    expect(transfers).toHaveLength(2);
    queue.resume();
    expect(states()).toEqual(['sending', 'sending']);
    expect(queue.snapshot.pausedBecause).toBeNull();
  });

  it('leaves the server alone for as long as it asks', async () => {
    queue.add(files('a'));
    await transfer(0).refuse(429, 'RATE_LIMITED', 20);
    clock.pass(19_000);
    expect(transfers).toHaveLength(1);
    clock.pass(1_000);
    expect(transfers).toHaveLength(2);
  });

  it('can be told to try at once', async () => {
    queue.add(files('a'));
    await transfer(0).refuse(503);
    queue.resume();
    expect(transfers).toHaveLength(2);
    clock.pass(60_000);
    expect(transfers).toHaveLength(2);
  });

  it('leaves a failed file until a person tries it again', async () => {
    queue.add(files('a'));
    await transfer(0).refuse(507);
    clock.pass(60_000);
    expect(states()).toEqual(['failed']);
    queue.retry(1);
    await transfer(1).accept();
    expect(states()).toEqual(['accepted']);
    expect(upload(0)?.message).toBeNull();
  });

  it('cancels what is being sent and what waits, and keeps what is done', async () => {
    queue.add(files('a', 'b', 'c', 'd', 'e'));
    await transfer(0).accept();
    queue.cancelAll();
    await settled();
    expect(states()).toEqual(['accepted', 'cancelled', 'cancelled', 'cancelled', 'cancelled']);
  });

  it('tries all again that did not arrive, but nothing that lies in quarantine', async () => {
    queue.add(files('a', 'b', 'c', 'd'));
    await transfer(0).refuse(422);
    await transfer(1).refuse(507);
    queue.cancelAll();
    await settled();
    expect(totalsOf(queue.snapshot.uploads)).toMatchObject({ open: 0, unhappy: 4, missing: 3 });
    queue.retryAll();
    expect(states()).toEqual(['quarantined', 'sending', 'sending', 'sending']);
  });

  it('is shown in its order, and with what went wrong first once all has ended', async () => {
    const names = (): string[] => inOrder(queue.snapshot.uploads).map((each) => each.file.name);
    queue.add(files('a', 'b', 'c'));
    await transfer(0).accept();
    await transfer(1).refuse(422);
    expect(names()).toEqual(['a', 'b', 'c']);
    await transfer(2).accept('duplicate');
    expect(names()).toEqual(['b', 'a', 'c']);
  });

  it('forgets what has ended and keeps what is open', async () => {
    queue.add(files('a', 'b'));
    await transfer(0).accept();
    queue.clear();
    expect(queue.snapshot.uploads.map((each) => each.file.name)).toEqual(['b']);
  });

  it('adds up', async () => {
    queue.add(files('a', 'b', 'c', 'd'));
    await transfer(0).accept();
    await transfer(1).refuse(422);
    transfer(2).progress(5);
    expect(totalsOf(queue.snapshot.uploads)).toEqual({
      all: 4,
      open: 2,
      accepted: 1,
      duplicate: 0,
      unhappy: 1,
      missing: 0,
      sentBytes: 25,
      allBytes: 40,
    });
  });
});
