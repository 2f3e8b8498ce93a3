import { ApiError } from './envelope';

/** What requests need to know of the session, and whom they tell when it does not open a door any more. */
export interface Passport {
  /** What an unsafe request must show besides the cookie; null while nobody is logged in. */
  readonly csrf: string | null;
  /** Asks who is logged in now; true when the same person goes on with another token. */
  renew(): Promise<boolean>;
  /** A request was refused for want of a session or a right. */
  refused(): void;
}

const NOBODY: Passport = { csrf: null, renew: () => Promise.resolve(false), refused: () => {} };
let carried = NOBODY;

/** From now on every request is made with this one. */
export function carry(passport: Passport): void {
  carried = passport;
}

/** The headers that a request of this method needs besides its own. */
export function passportHeaders(method: string): Record<string, string> {
  const safe = method === 'GET' || method === 'HEAD';
  return safe || carried.csrf === null ? {} : { 'X-CSRF-Token': carried.csrf };
}

const REFUSALS: ReadonlySet<string> = new Set(['LOGIN_NEEDED', 'NOT_ALLOWED', 'FIRST_RUN']);

/** Makes a request; once more where another tab has begun a new session of the same person meanwhile. */
export async function withPassport<T>(request: () => Promise<T>): Promise<T> {
  const passport = carried;
  try {
    return await request();
  } catch (thrown) {
    if (!(thrown instanceof ApiError)) {
      throw thrown;
    }
    if (thrown.code === 'CSRF_TOKEN' && (await passport.renew())) {
      return request();
    }
    if (REFUSALS.has(thrown.code)) {
      passport.refused();
    }
    throw thrown;
  }
}
