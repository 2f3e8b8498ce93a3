import { address } from './client';
import { withPassport } from './passport';
import { isLarge, sendResumable } from './resumable';
import { transfer, type TransferWatch } from './transfer';
import type { UploadResult } from './types';

/**
 * Sends one file: a small one at once, a large one so that it goes on where a broken line left it.
 *
 * @param onProgress told the bytes sent so far
 * @throws ApiError when it is refused (422 with the quarantine's code) or the server is away; AbortError when cancelled
 */
export function sendFile(
  file: File,
  onProgress: (sent: number) => void,
  signal: AbortSignal,
): Promise<UploadResult> {
  const watch = { onProgress, signal };
  return isLarge(file) ? sendResumable(file, watch) : sendWhole(file, watch);
}

function sendWhole(file: File, watch: TransferWatch): Promise<UploadResult> {
  const headers = {
    'Content-Type': 'application/octet-stream',
    'X-Modified-At': new Date(file.lastModified).toISOString(),
  };
  const url = address('/uploads', { name: file.name });
  return withPassport(() => transfer<UploadResult>({ method: 'POST', url, headers, body: file }, watch));
}
