import { fetchOne, send } from './client';
import type { Identity, MadeToken, OpenSession, Pairing, Token, TokenWish } from './doorTypes';

export function changePassword(old: string, wanted: string): Promise<void> {
  return send('PUT', '/account/password', { old, new: wanted });
}

export function sessions(signal?: AbortSignal): Promise<readonly OpenSession[]> {
  return fetchOne<readonly OpenSession[]>('/account/sessions', {}, signal);
}

export function endSession(id: number): Promise<void> {
  return send('DELETE', `/account/sessions/${id}`);
}

export function tokens(signal?: AbortSignal): Promise<readonly Token[]> {
  return fetchOne<readonly Token[]>('/account/tokens', {}, signal);
}

export function makeToken(wish: TokenWish): Promise<MadeToken> {
  return send<MadeToken>('POST', '/account/tokens', wish);
}

export function revokeToken(id: number): Promise<void> {
  return send('DELETE', `/account/tokens/${id}`);
}

export function offerPairing(): Promise<Pairing> {
  return send<Pairing>('POST', '/account/pairings');
}

/** Who the person is at the house's login service; null when nobody is linked. */
export async function identity(signal?: AbortSignal): Promise<Identity | null> {
  return (await fetchOne<{ identity: Identity | null }>('/account/identity', {}, signal)).identity;
}

/** @returns where the browser has to go to be linked; it comes back to the page `next` */
export async function linkIdentity(next: string): Promise<string> {
  return (await send<{ location: string }>('POST', '/account/identity', { next })).location;
}

export function unlinkIdentity(): Promise<void> {
  return send('DELETE', '/account/identity');
}
