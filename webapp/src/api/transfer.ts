import { ApiError, openEnvelope, UNREACHABLE } from './envelope';
import { passportHeaders } from './passport';

export interface Transfer {
  method: 'POST' | 'PATCH';
  url: string;
  headers: Readonly<Record<string, string>>;
  body: Blob;
}

export interface TransferWatch {
  /** Told the bytes of the body sent so far. */
  onProgress: (sent: number) => void;
  signal: AbortSignal;
}

/**
 * Sends bytes. By XMLHttpRequest, since fetch cannot tell how much has gone out.
 *
 * @throws ApiError when they are refused or the server is away; AbortError when cancelled
 */
export function transfer<T>({ method, url, headers, body }: Transfer, watch: TransferWatch): Promise<T> {
  return new Promise((resolve, reject) => {
    const { signal, onProgress } = watch;
    signal.throwIfAborted();
    const request = new XMLHttpRequest();
    request.open(method, url);
    const all = { Accept: 'application/json', ...passportHeaders(method), ...headers };
    for (const [name, value] of Object.entries(all)) {
      request.setRequestHeader(name, value);
    }
    const abort = (): void => request.abort();
    request.upload.addEventListener('progress', (event) => onProgress(event.loaded));
    request.addEventListener('load', () => {
      try {
        const retryAfter = request.getResponseHeader('Retry-After');
        resolve(openEnvelope<T>(request.status, request.responseText, retryAfter).data);
      } catch (thrown) {
        reject(thrown);
      }
    });
    request.addEventListener('error', () => reject(new ApiError(0, UNREACHABLE)));
    request.addEventListener('abort', () => reject(new DOMException('cancelled', 'AbortError')));
    request.addEventListener('loadend', () => signal.removeEventListener('abort', abort));
    signal.addEventListener('abort', abort, { once: true });
    request.send(body);
  });
}
