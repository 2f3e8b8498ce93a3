import { address } from './client';
import { ApiError, openEnvelope, UNREACHABLE } from './envelope';
import type { UploadResult } from './types';

/**
 * Sends one file. By XMLHttpRequest, since fetch cannot tell how much has gone out.
 *
 * @param onProgress told the bytes sent so far
 * @throws ApiError when it is refused (422 with the quarantine's code) or the server is away; AbortError when cancelled
 */
export function sendFile(
  file: File,
  onProgress: (sent: number) => void,
  signal: AbortSignal,
): Promise<UploadResult> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address('/uploads', { name: file.name }));
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('X-Modified-At', new Date(file.lastModified).toISOString());
    request.upload.addEventListener('progress', (event) => onProgress(event.loaded));
    request.addEventListener('load', () => {
      try {
        resolve(openEnvelope<UploadResult>(request.status, request.responseText).data);
      } catch (thrown) {
        reject(thrown);
      }
    });
    request.addEventListener('error', () => reject(new ApiError(0, UNREACHABLE)));
    request.addEventListener('abort', () => reject(new DOMException('cancelled', 'AbortError')));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}
