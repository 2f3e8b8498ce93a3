import { ApiError, openEnvelope, UNREACHABLE, type Answer, type Page } from './envelope';

const BASE = '/api/v1';

type QueryValue = string | number | null | undefined;
export type Query = Readonly<Record<string, QueryValue>>;

/** `/api/v1` + path + the parameters that have a value. */
export function address(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined) {
      parameters.set(name, String(value));
    }
  }
  const search = parameters.toString();
  return `${BASE}${path}${search === '' ? '' : `?${search}`}`;
}

async function call<T>(method: string, url: string, init: RequestInit = {}): Promise<Answer<T>> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, { method, headers: { Accept: 'application/json' }, ...init });
    text = await response.text();
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'AbortError') {
      throw thrown;
    }
    throw new ApiError(0, UNREACHABLE);
  }
  return openEnvelope<T>(response.status, text);
}

export async function fetchOne<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
  return (await call<T>('GET', address(path, query), signal ? { signal } : {})).data;
}

export async function fetchPage<T>(path: string, query?: Query, signal?: AbortSignal): Promise<Page<T>> {
  const answer = await call<readonly T[]>('GET', address(path, query), signal ? { signal } : {});
  return { items: answer.data, nextCursor: answer.nextCursor };
}

export async function send<T = void>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<T> {
  const init: RequestInit =
    body === undefined
      ? {}
      : {
          headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        };
  return (await call<T>(method, address(path), init)).data;
}
