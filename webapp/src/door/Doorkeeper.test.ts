import { beforeEach, describe, expect, it } from 'vitest';
import type { Door, Session } from '../api/doorTypes';
import { ApiError, UNREACHABLE } from '../api/envelope';
import { settled } from '../testing/HandClock';
import { Doorkeeper, may } from './Doorkeeper';

const DOOR: Door = { firstRun: false, localLogin: true, oidc: null, away: null };

function sessionOf(id: number, csrf = 'token'): Session {
  const account = {
    id,
    login: `person-${id}`,
    role: 'MEMBER',
    hasPassword: true,
    disabled: false,
    leaving: false,
    quotaBytes: null,
    usedBytes: 0,
    createdAt: '2026-11-28T18:00:00Z',
    seenAt: null,
    looksAt: null,
  } as const;
  return { account, rights: ['PERSON', 'READ'], csrf, means: 'SESSION' };
}

describe('the doorkeeper', () => {
  let door: Door;
  let session: Session | null;
  let away: boolean;
  let asked: number;
  let keeper: Doorkeeper;

  beforeEach(() => {
    door = DOOR;
    session = null;
    away = false;
    asked = 0;
    const tell = async <T>(answer: T): Promise<T> => {
      if (away) {
        throw new ApiError(0, UNREACHABLE);
      }
      return answer;
    };
    keeper = new Doorkeeper({
      door: () => tell(door),
      session: () => {
        asked++;
        return tell(session);
      },
    });
  });

  it('knows nobody at first, and who is logged in after asking', async () => {
    expect(keeper.state.kind).toBe('asking');
    session = sessionOf(1);
    await keeper.look();
    expect(keeper.state).toMatchObject({ kind: 'inside', session: { account: { id: 1 } } });
    expect(keeper.csrf).toBe('token');
  });

  it('sends strangers to log in, and everybody to the first run before there is anybody', async () => {
    await keeper.look();
    expect(keeper.state).toMatchObject({ kind: 'outside', byChoice: false });
    door = { ...DOOR, firstRun: true };
    await keeper.look();
    expect(keeper.state.kind).toBe('firstRun');
  });

  it('tells that the server is away only where nothing is known yet', async () => {
    away = true;
    await keeper.look();
    expect(keeper.state.kind).toBe('away');
    away = false;
    session = sessionOf(1);
    await keeper.look();
    away = true;
    await keeper.look();
    expect(keeper.state.kind).toBe('inside');
  });

  it('ends no session while the server cannot look at it', async () => {
    door = { ...DOOR, away: { message: 'The database is away.', hint: null } };
    await keeper.look();
    expect(keeper.state).toMatchObject({ kind: 'away', thrown: { message: 'The database is away.' } });
    door = DOOR;
    session = sessionOf(1);
    await keeper.look();
    door = { ...DOOR, away: { message: 'The database is away.', hint: null } };
    session = null;
    await keeper.look();
    expect(keeper.state.kind).toBe('inside');
  });

  it('asks once however many requests were refused, and never again while the session is ended', async () => {
    session = sessionOf(1);
    await keeper.look();
    session = null;
    asked = 0;
    for (let request = 0; request < 20; request++) {
      keeper.refused();
    }
    await settled();
    keeper.refused();
    await settled();
    expect(asked).toBe(1);
    expect(keeper.state).toMatchObject({ kind: 'ended', session: { account: { id: 1 } } });
    expect(keeper.csrf).toBeNull();
  });

  it('does not take a refusal for the end of a session that is good', async () => {
    session = sessionOf(1);
    await keeper.look();
    keeper.refused();
    await settled();
    expect(keeper.state.kind).toBe('inside');
  });

  it('lets in who logs in, and knows who logged out by choice', async () => {
    await keeper.look();
    await keeper.entered(sessionOf(2));
    expect(keeper.state.kind).toBe('inside');
    keeper.left();
    expect(keeper.state).toMatchObject({ kind: 'outside', byChoice: true });
  });

  it('leaves the first run when the first admin is made', async () => {
    door = { ...DOOR, firstRun: true };
    await keeper.look();
    await keeper.entered(sessionOf(1));
    expect(keeper.state).toMatchObject({ kind: 'inside', door: { firstRun: false } });
  });

  it('renews the token of the same person only', async () => {
    session = sessionOf(1, 'old');
    await keeper.look();
    session = sessionOf(1, 'new');
    expect(await keeper.renew()).toBe(true);
    expect(await keeper.renew()).toBe(false);
    session = sessionOf(2, 'other');
    expect(await keeper.renew()).toBe(false);
    expect(keeper.state).toMatchObject({ session: { account: { id: 2 } } });
  });

  it('tells what somebody may', () => {
    expect(may(sessionOf(1), 'READ')).toBe(true);
    expect(may(sessionOf(1), 'WRITE')).toBe(false);
  });
});
