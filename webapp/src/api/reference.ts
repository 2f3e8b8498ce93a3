import { ApiError, refusal, UNREACHABLE } from './envelope';

/** Where the API tells what it is; the one JSON answer without an envelope. */
export const API_DOCUMENT = '/api/v1/openapi.json';

/** @throws ApiError on anything but success */
export async function apiDocument<T>(signal: AbortSignal): Promise<T> {
  const response = await fetch(API_DOCUMENT, { signal }).catch((thrown: unknown) => {
    throw thrown instanceof DOMException ? thrown : new ApiError(0, UNREACHABLE);
  });
  if (!response.ok) {
    throw refusal(response.status, await response.text(), response.headers.get('Retry-After'));
  }
  return (await response.json()) as T;
}
