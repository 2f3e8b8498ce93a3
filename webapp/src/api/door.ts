import { fetchOne, send } from './client';
import type { Door, Farewell, Session } from './doorTypes';
import { ApiError } from './envelope';
import type * as schema from 'api-schema';

export function door(signal?: AbortSignal): Promise<Door> {
  return fetchOne<Door>('/door', {}, signal);
}

/** Who is logged in with this browser; null for nobody. */
export async function session(signal?: AbortSignal): Promise<Session | null> {
  try {
    const { account, ...found } = await fetchOne<schema.Session>('/session', {}, signal);
    return account === null ? null : { ...found, account };
  } catch (thrown) {
    if (thrown instanceof ApiError && (thrown.status === 401 || thrown.code === 'FIRST_RUN')) {
      return null;
    }
    throw thrown;
  }
}

export function logIn(login: string, password: string): Promise<Session> {
  return send<Session>('POST', '/session', { login, password });
}

/** Ends the session; tells where to go to log out at the login service as well, or nothing. */
export function logOut(): Promise<Farewell | undefined> {
  return send('DELETE', '/session');
}

export function makeAdmin(key: string, login: string, password: string): Promise<Session> {
  return send<Session>('POST', '/first-run', { key, login, password });
}

/** Follows an invitation, or sets a forgotten password anew. */
export function followInvitation(key: string, password: string): Promise<Session> {
  return send<Session>('POST', '/welcome', { key, password });
}
