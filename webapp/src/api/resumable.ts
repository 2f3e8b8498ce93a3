import { address, create, fetchOne, remove } from './client';
import { ApiError, UNREACHABLE } from './envelope';
import { withPassport } from './passport';
import { transfer, type TransferWatch } from './transfer';
import { rememberedUploads, type RememberedUploads } from './rememberedUploads';
import type { UploadResult, UploadState } from './types';

/** From here on a broken line costs more than the requests that going on needs. */
const LARGE_BYTES = 50_000_000;
/** Small enough for what stands between browser and server and holds a request back until it is whole. */
const CHUNK_BYTES = 16 * 1024 * 1024;
const PATH = '/uploads/resumable';
const TUS = { 'Tus-Resumable': '1.0.0' } as const;
const GONE: ReadonlySet<number> = new Set([404, 410]);

export function isLarge({ size }: File): boolean {
  return size > LARGE_BYTES;
}

/** What is asked of the server, by the tus protocol. */
export interface TusServer {
  /** @returns the id of the new upload */
  announce: (file: File) => Promise<string>;
  /** Null when the server knows it no more. */
  look: (id: string) => Promise<UploadState | null>;
  add: (id: string, offset: number, chunk: Blob, watch: TransferWatch) => Promise<void>;
  cancel: (id: string) => Promise<void>;
}

/**
 * Sends a large file piece by piece. What has arrived is never sent again: not when the line breaks, not when the
 * session ends, and not when the page was closed and the same file is given once more.
 */
export async function sendResumable(
  file: File,
  watch: TransferWatch,
  server: TusServer = httpServer,
  remembered: RememberedUploads = rememberedUploads(),
): Promise<UploadResult> {
  let upload = await begun(file, server, remembered);
  try {
    while (upload.offset < file.size) {
      const { id, offset } = upload;
      watch.onProgress(offset);
      const onProgress = (sent: number): void => watch.onProgress(offset + sent);
      const chunk = file.slice(offset, Math.min(offset + CHUNK_BYTES, file.size));
      await server.add(id, offset, chunk, { ...watch, onProgress });
      upload = await known(server, id);
    }
  } catch (thrown) {
    if (watch.signal.aborted) {
      remembered.forget(file);
      await server.cancel(upload.id).catch(() => {});
    }
    throw thrown;
  }
  const result = resultOf(upload);
  remembered.forget(file);
  return result;
}

/** The upload of this file that was begun before, else a new one. */
async function begun(file: File, server: TusServer, remembered: RememberedUploads): Promise<UploadState> {
  const before = remembered.find(file);
  const found = before === null ? null : await server.look(before);
  if (found !== null && found.length === file.size) {
    return found;
  }
  const id = await server.announce(file);
  remembered.keep(file, id);
  return known(server, id);
}

async function known(server: TusServer, id: string): Promise<UploadState> {
  const found = await server.look(id);
  if (found === null) {
    // It was given up behind our back; the queue begins anew.
    throw new ApiError(0, UNREACHABLE);
  }
  return found;
}

function resultOf({ result }: UploadState): UploadResult {
  if (result === null) {
    throw new ApiError(503, {
      code: 'NOT_TAKEN_IN',
      message: 'The file has arrived and is not yet taken in.',
      hint: null,
      details: {},
    });
  }
  if (result.outcome === 'quarantined') {
    throw new ApiError(422, {
      code: result.code ?? 'QUARANTINED',
      message: result.message ?? 'The file could not be taken in.',
      hint: 'It is kept in quarantine; see the factory page.',
      details: { quarantineId: result.id },
    });
  }
  return { outcome: result.outcome, assetId: result.id, sha256: result.sha256 ?? '' };
}

const httpServer: TusServer = {
  announce: async (file) => {
    const headers = { ...TUS, 'Upload-Length': String(file.size), 'Upload-Metadata': metadataOf(file) };
    const location = await create(PATH, headers);
    return location.slice(location.lastIndexOf('/') + 1);
  },
  look: async (id) => {
    try {
      return await fetchOne<UploadState>(`${PATH}/${id}`);
    } catch (thrown) {
      if (thrown instanceof ApiError && GONE.has(thrown.status)) {
        return null;
      }
      throw thrown;
    }
  },
  add: (id, offset, chunk, watch) => {
    const headers = { ...TUS, 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': String(offset) };
    const url = address(`${PATH}/${id}`);
    return withPassport(() => transfer<void>({ method: 'PATCH', url, headers, body: chunk }, watch));
  },
  cancel: (id) => remove(`${PATH}/${id}`, TUS),
};

/** Pairs of a key and its value in Base64 of UTF-8. */
export function metadataOf(file: File): string {
  const modified = new Date(file.lastModified).toISOString();
  return `filename ${base64(file.name)},modified_at ${base64(modified)}`;
}

function base64(text: string): string {
  return btoa(String.fromCodePoint(...new TextEncoder().encode(text)));
}
