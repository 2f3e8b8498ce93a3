import { ApiError, openEnvelope, refusal, UNREACHABLE, type Answer, type Page } from './envelope';
import { passportHeaders, withPassport } from './passport';

const BASE = '/api/v1';

type QueryValue = string | number | readonly string[] | null | undefined;
export type Query = Readonly<Record<string, QueryValue>>;

/** `/api/v1` + path + the parameters that have a value; one that has several is repeated. */
export function address(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const each of Array.isArray(value) ? (value as readonly string[]) : [value]) {
      if (each !== null && each !== undefined) {
        parameters.append(name, String(each));
      }
    }
  }
  const search = parameters.toString();
  return `${BASE}${path}${search === '' ? '' : `?${search}`}`;
}

/** What an answer tells of its edition, for `If-Match` of an edit; null where it tells nothing. */
export interface Tagged {
  readonly etag: string | null;
}

interface Reply {
  status: number;
  text: string;
  headers: Headers;
}

/** @throws ApiError when there is no answer; an answer that refuses is the caller's to open */
async function ask(method: string, url: string, init: RequestInit): Promise<Reply> {
  try {
    const headers = { Accept: 'application/json', ...passportHeaders(method), ...init.headers };
    const response = await fetch(url, { ...init, method, headers });
    return { status: response.status, text: await response.text(), headers: response.headers };
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'AbortError') {
      throw thrown;
    }
    throw new ApiError(0, UNREACHABLE);
  }
}

function call<T>(method: string, url: string, init: RequestInit = {}): Promise<Answer<T> & Tagged> {
  return withPassport(async () => {
    const { status, text, headers } = await ask(method, url, init);
    return { ...openEnvelope<T>(status, text, headers.get('Retry-After')), etag: headers.get('ETag') };
  });
}

/** Makes something that the answer tells nothing of but its address. */
export function create(path: string, headers: Readonly<Record<string, string>>): Promise<string> {
  return withPassport(async () => {
    const reply = await ask('POST', address(path), { headers });
    const location = reply.headers.get('Location');
    if (reply.status === 201 && location !== null) {
      return location;
    }
    throw refusal(reply.status, reply.text, reply.headers.get('Retry-After'));
  });
}

export async function fetchOne<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
  return (await call<T>('GET', address(path, query), signal ? { signal } : {})).data;
}

/** The same with the entity tag of the answer. */
export async function fetchTagged<T>(path: string, signal?: AbortSignal): Promise<T & Tagged> {
  return tagged(await call<T>('GET', address(path), signal ? { signal } : {}));
}

function tagged<T>({ data, etag }: Answer<T> & Tagged): T & Tagged {
  return { ...data, etag };
}

export async function fetchPage<T>(path: string, query?: Query, signal?: AbortSignal): Promise<Page<T>> {
  const answer = await call<readonly T[]>('GET', address(path, query), signal ? { signal } : {});
  return { items: answer.data, nextCursor: answer.nextCursor };
}

type UnsafeMethod = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export async function send<T = void>(method: UnsafeMethod, path: string, body?: unknown, query?: Query): Promise<T> {
  return (await call<T>(method, address(path, query), carrying(body))).data;
}

/**
 * Changes what has an entity tag.
 *
 * @param ifMatch the tag that was seen; the change is refused with 412 where it is another by now. Null changes it whatever it is
 */
export async function sendTagged<T>(method: UnsafeMethod, path: string, body: unknown, ifMatch: string | null): Promise<T & Tagged> {
  const { headers, ...init } = carrying(body);
  const condition = ifMatch === null ? {} : { 'If-Match': ifMatch };
  return tagged(await call<T>(method, address(path), { ...init, headers: { ...headers, ...condition } }));
}

/** Browsers finish so much, of all requests together, for a page that is left. */
const FINISHED_ANYWAY = 4_000;

function carrying(body: unknown): Pick<RequestInit, 'body' | 'keepalive'> & { headers?: Record<string, string> } {
  if (body === undefined) {
    return {};
  }
  const text = JSON.stringify(body);
  // Who marks a photo and closes the page has marked it.
  return { headers: { 'Content-Type': 'application/json' }, body: text, keepalive: text.length < FINISHED_ANYWAY };
}

export async function remove(path: string, headers: Readonly<Record<string, string>>): Promise<void> {
  await call<void>('DELETE', address(path), { headers });
}
