import { beforeEach, describe, expect, it } from 'vitest';
import { ApiError, UNREACHABLE } from './envelope';
import { rememberedUploads, type RememberedUploads } from './rememberedUploads';
import { isLarge, metadataOf, sendResumable, type TusServer } from './resumable';
import type { ResumableResult, UploadState } from './types';

const CHUNK = 16 * 1024 * 1024;
const MODIFIED = Date.parse('2019-05-06T12:00:00Z');

/** A server that keeps what arrives, and whose line can be made to break after so many bytes. */
class HandServer implements TusServer {
  readonly uploads = new Map<string, UploadState>();
  readonly cancelled: string[] = [];
  announced = 0;
  received = 0;
  breaksAfter = Infinity;
  becomes: ResumableResult = { outcome: 'accepted', id: 7, sha256: 'abc', code: null, message: null };
  onChunk: () => void = () => {};

  announce = async (file: File): Promise<string> => {
    const id = `upload-${++this.announced}`;
    this.uploads.set(id, { id, name: file.name, offset: 0, length: file.size, result: null });
    return id;
  };
  look = async (id: string): Promise<UploadState | null> => this.uploads.get(id) ?? null;
  add: TusServer['add'] = async (id, offset, chunk, watch) => {
    const upload = this.uploads.get(id);
    if (upload?.offset !== offset) {
      throw new Error(`${offset} is not where ${id} goes on`);
    }
    this.onChunk();
    watch.signal.throwIfAborted();
    const taken = Math.min(chunk.size, this.breaksAfter - this.received);
    this.received += taken;
    upload.offset += taken;
    if (taken < chunk.size) {
      throw new ApiError(0, UNREACHABLE);
    }
    watch.onProgress(taken);
    if (upload.offset === upload.length) {
      upload.result = this.becomes;
    }
  };
  cancel = async (id: string): Promise<void> => {
    this.cancelled.push(id);
  };
}

function memory(): Pick<Storage, 'getItem' | 'setItem'> {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}

describe('a large file', () => {
  let server: HandServer;
  let remembered: RememberedUploads;
  let progress: number[];
  let abort: AbortController;
  const film = new File([new Uint8Array(2 * CHUNK + 5)], 'film.mp4', { lastModified: MODIFIED });
  const send = (): Promise<unknown> =>
    sendResumable(film, { onProgress: (sent) => progress.push(sent), signal: abort.signal }, server, remembered);

  beforeEach(() => {
    server = new HandServer();
    remembered = rememberedUploads(memory());
    progress = [];
    abort = new AbortController();
  });

  it('arrives in pieces, and tells how far it is of the whole', async () => {
    expect(await send()).toEqual({ outcome: 'accepted', assetId: 7, sha256: 'abc' });
    expect(progress).toEqual([0, CHUNK, CHUNK, 2 * CHUNK, 2 * CHUNK, film.size]);
    expect(remembered.find(film)).toBeNull();
  });

  it('goes on in the middle of a piece after the line broke, and sends no byte twice', async () => {
    server.breaksAfter = CHUNK + 1_000;
    await expect(send()).rejects.toMatchObject({ status: 0 });
    server.breaksAfter = Infinity;
    progress = [];
    await send();
    expect(progress[0]).toBe(CHUNK + 1_000);
    expect(server.announced).toBe(1);
    expect(server.received).toBe(film.size);
  });

  it('begins anew where the server has forgotten it', async () => {
    server.breaksAfter = 10;
    await expect(send()).rejects.toThrow();
    server.uploads.clear();
    server.breaksAfter = Infinity;
    await send();
    expect(server.announced).toBe(2);
  });

  it('is given up for good when it is cancelled', async () => {
    server.onChunk = () => abort.abort();
    await expect(send()).rejects.toMatchObject({ name: 'AbortError' });
    expect(server.cancelled).toEqual(['upload-1']);
    expect(remembered.find(film)).toBeNull();
  });

  it('that has arrived and waits to be taken in is asked for again without being sent', async () => {
    const id = await server.announce(film);
    remembered.keep(film, id);
    server.uploads.set(id, { id, name: 'film.mp4', offset: film.size, length: film.size, result: null });
    await expect(send()).rejects.toMatchObject({ status: 503, passing: true });
    expect(server.received).toBe(0);
    expect(remembered.find(film)).toBe(id);
  });

  it('that lies in quarantine is told like a small one', async () => {
    server.becomes = { outcome: 'quarantined', id: 3, sha256: null, code: 'DAMAGED', message: 'It is damaged.' };
    await expect(send()).rejects.toMatchObject({ status: 422, code: 'DAMAGED', message: 'It is damaged.' });
  });
});

it('only what a broken line would cost dearly is sent in pieces', () => {
  expect(isLarge({ size: 50_000_000 } as File)).toBe(false);
  expect(isLarge({ size: 50_000_001 } as File)).toBe(true);
});

it('names of all scripts are announced', () => {
  const metadata = metadataOf(new File([], 'Zürich 東京.mp4', { lastModified: MODIFIED }));
  const [name, modified] = metadata.split(',').map((pair) => Buffer.from(pair.split(' ')[1] ?? '', 'base64').toString());
  expect(name).toBe('Zürich 東京.mp4');
  expect(modified).toBe('2019-05-06T12:00:00.000Z');
});

describe('remembered uploads', () => {
  const file = new File(['a'], 'a.mp4', { lastModified: 1 });

  it('are told apart by name, size and time', () => {
    const remembered = rememberedUploads(memory());
    remembered.keep(file, 'one');
    expect(remembered.find(new File(['a'], 'a.mp4', { lastModified: 2 }))).toBeNull();
    expect(remembered.find(new File(['ab'], 'a.mp4', { lastModified: 1 }))).toBeNull();
    expect(remembered.find(new File(['b'], 'a.mp4', { lastModified: 1 }))).toBe('one');
  });

  it('are forgotten when the server has forgotten them', () => {
    let now = 0;
    const remembered = rememberedUploads(memory(), () => now);
    remembered.keep(file, 'one');
    now = 7 * 86_400_000;
    expect(remembered.find(file)).toBeNull();
  });

  it('survive a storage that holds something else', () => {
    const storage = memory();
    storage.setItem('uploads', '{"not":"ours"}');
    const remembered = rememberedUploads(storage);
    remembered.keep(file, 'one');
    expect(remembered.find(file)).toBe('one');
  });
});
