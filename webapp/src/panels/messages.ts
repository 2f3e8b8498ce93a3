import type { FromFrame } from './contract';

const LONGEST_BODY = 1 << 20;
const METHODS = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);
const LONGEST_REASON = 500;

/** What a frame has said, or null where it said nothing that is understood: a frame may say anything. */
export function understood(data: unknown): FromFrame | null {
  if (typeof data !== 'object' || data === null) {
    return null;
  }
  const said = data as Readonly<Record<string, unknown>>;
  switch (said['type']) {
    case 'mounted':
    case 'pong':
      return { type: said['type'] };
    case 'failed':
      return { type: 'failed', reason: String(said['reason']).slice(0, LONGEST_REASON) };
    case 'call':
      return call(said);
    case 'preview':
      return isId(said['id']) ? { type: 'preview', id: said['id'] } : null;
    case 'resize':
      return typeof said['height'] === 'number' && said['height'] >= 0 ? { type: 'resize', height: said['height'] } : null;
    case 'navigate':
      return isId(said['assetId']) ? { type: 'navigate', assetId: said['assetId'] } : null;
    default:
      return null;
  }
}

function call({ id, method, path, body }: Readonly<Record<string, unknown>>): FromFrame | null {
  const known = typeof method === 'string' && METHODS.has(method) && typeof path === 'string' && isId(id);
  return known && !isTooLong(body) ? ({ type: 'call', id, method, path, body } as FromFrame) : null;
}

function isId(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0;
}

/** What is no JSON is no body either. */
function isTooLong(body: unknown): boolean {
  try {
    return (JSON.stringify(body) ?? '').length > LONGEST_BODY;
  } catch {
    return true;
  }
}
