import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ApiError, refusal } from './envelope';
import { carry, passportHeaders, withPassport, type Passport } from './passport';

const refused = (status: number, code: string): ApiError =>
  refusal(status, JSON.stringify({ error: { code, message: code } }));

describe('a request', () => {
  let refusals: number;
  let passport: { csrf: string | null; renew: () => Promise<boolean>; refused: () => void };

  beforeEach(() => {
    refusals = 0;
    passport = { csrf: 'token', renew: async () => false, refused: () => refusals++ };
    carry(passport);
  });
  afterEach(() => carry({ csrf: null, renew: async () => false, refused: () => {} } satisfies Passport));

  it('shows the token only where it changes something', () => {
    expect(passportHeaders('DELETE')).toEqual({ 'X-CSRF-Token': 'token' });
    expect(passportHeaders('GET')).toEqual({});
    passport.csrf = null;
    expect(passportHeaders('DELETE')).toEqual({});
  });

  it('is made once more when the same person has a new token', async () => {
    passport.renew = async () => true;
    let made = 0;
    const answer = await withPassport(async () => {
      if (++made === 1) {
        throw refused(403, 'CSRF_TOKEN');
      }
      return made;
    });
    expect(answer).toBe(2);
  });

  it('is not made once more for somebody else', async () => {
    let made = 0;
    const request = withPassport(async () => {
      made++;
      throw refused(403, 'CSRF_TOKEN');
    });
    await expect(request).rejects.toMatchObject({ code: 'CSRF_TOKEN' });
    expect(made).toBe(1);
  });

  it('tells when it was refused for want of a session or a right, and nothing else', async () => {
    for (const [status, code] of [[401, 'LOGIN_NEEDED'], [403, 'NOT_ALLOWED'], [403, 'FIRST_RUN']] as const) {
      await expect(withPassport(() => Promise.reject(refused(status, code)))).rejects.toThrow();
    }
    expect(refusals).toBe(3);
    for (const [status, code] of [[401, 'LOGIN_REFUSED'], [404, 'ASSET_NOT_FOUND'], [503, 'DATABASE_AWAY']] as const) {
      await expect(withPassport(() => Promise.reject(refused(status, code)))).rejects.toThrow();
    }
    expect(refusals).toBe(3);
  });
});
