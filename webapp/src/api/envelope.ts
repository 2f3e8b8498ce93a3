/** An answer of the server other than success, or no answer at all. The message is a sentence for people. */
export class ApiError extends Error {
  readonly code: string;
  readonly hint: string | null;
  readonly details: Readonly<Record<string, unknown>>;
  /** HTTP status; 0 when the server could not be reached. */
  readonly status: number;
  /** How long the server asks to be left alone; null when it does not say. */
  readonly retryAfterSeconds: number | null;

  constructor(status: number, problem: ApiProblem, retryAfterSeconds: number | null = null) {
    super(problem.message);
    this.name = 'ApiError';
    this.status = status;
    this.code = problem.code;
    this.hint = problem.hint;
    this.details = problem.details;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** True when waiting may help: the server is away, starting, without its database or disk, or was asked too much. */
  get passing(): boolean {
    return PASSING.has(this.status);
  }
}

/** 423: what a broken line left of a resumable upload is still being written. */
const PASSING: ReadonlySet<number> = new Set([0, 423, 429, 502, 503, 504]);

export interface ApiProblem {
  code: string;
  message: string;
  hint: string | null;
  details: Readonly<Record<string, unknown>>;
}

export interface Page<T> {
  items: readonly T[];
  nextCursor: string | null;
}

export interface Answer<T> {
  data: T;
  nextCursor: string | null;
}

export const UNREACHABLE: ApiProblem = {
  code: 'UNREACHABLE',
  message: 'The server cannot be reached.',
  hint: 'Check that Photo Factory is running and that this device is in the same network.',
  details: {},
};

/** Takes the text of an answer out of its envelope. @throws ApiError on anything but success in the agreed shape */
export function openEnvelope<T>(status: number, text: string, retryAfter: string | null = null): Answer<T> {
  // What was only taken down to be done has nothing to tell yet.
  if (status === 204 || (status === 202 && text === '')) {
    return { data: undefined as T, nextCursor: null };
  }
  const envelope = parse(text);
  if (status >= 400 || !envelope || isRecord(envelope['error'])) {
    throw refusal(status, text, retryAfter);
  }
  if (!('data' in envelope)) {
    throw new ApiError(status, unreadable(status));
  }
  const meta = envelope['meta'];
  const cursor = isRecord(meta) ? meta['nextCursor'] : null;
  return { data: envelope['data'] as T, nextCursor: typeof cursor === 'string' ? cursor : null };
}

/** What an answer that is no success says. */
export function refusal(status: number, text: string, retryAfter: string | null = null): ApiError {
  return new ApiError(status, problemOf(status, parse(text)?.['error']), secondsOf(retryAfter));
}

/** What to tell a person about anything that was thrown. */
export function explain(thrown: unknown): ApiProblem {
  if (thrown instanceof ApiError) {
    return { code: thrown.code, message: thrown.message, hint: thrown.hint, details: thrown.details };
  }
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: 'INTERNAL', message, hint: null, details: {} };
}

function secondsOf(retryAfter: string | null): number | null {
  return retryAfter !== null && /^\d{1,6}$/.test(retryAfter) ? Number(retryAfter) : null;
}

function problemOf(status: number, error: unknown): ApiProblem {
  if (!isRecord(error)) {
    return unreadable(status);
  }
  const { code, message, hint, details } = error;
  return {
    code: typeof code === 'string' ? code : `HTTP_${status}`,
    message: typeof message === 'string' && message !== '' ? message : unreadable(status).message,
    hint: typeof hint === 'string' && hint !== '' ? hint : null,
    details: isRecord(details) ? details : {},
  };
}

/** For answers of something between us and the server, such as a proxy's error page. */
function unreadable(status: number): ApiProblem {
  return {
    code: `HTTP_${status}`,
    message: `The server gave an answer this page does not understand (HTTP ${status}).`,
    hint: 'Reload the page; if that does not help, look at the log of the server.',
    details: {},
  };
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
