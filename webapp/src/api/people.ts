import { fetchOne, fetchPage, send } from './client';
import type { Account, AccountChange, AuditEntry, Invitation, Legacy, Role } from './doorTypes';
import type { Page } from './envelope';

const PAGE = 100;

export function people(signal?: AbortSignal): Promise<readonly Account[]> {
  return fetchOne<readonly Account[]>('/accounts', {}, signal);
}

export function invite(login: string, role: Role): Promise<Invitation> {
  return send<Invitation>('POST', '/accounts', { login, role });
}

/** A new link for somebody who lost the first one, or the password. */
export function inviteAgain(id: number): Promise<Invitation> {
  return send<Invitation>('POST', `/accounts/${id}/invitation`);
}

export function changePerson(id: number, change: AccountChange): Promise<Account> {
  return send<Account>('PATCH', `/accounts/${id}`, change);
}

export function removePerson(id: number, files: Legacy): Promise<void> {
  return send('DELETE', `/accounts/${id}`, undefined, { files });
}

/** Which deeds to look for; null and none are no wish. */
export interface AuditWish {
  actor: string | null;
  actions: readonly string[];
  since: string | null;
}

export function audit(
  { actor, actions, since }: AuditWish,
  cursor: string | null,
  signal?: AbortSignal,
): Promise<Page<AuditEntry>> {
  return fetchPage<AuditEntry>('/audit', { actor, action: actions, since, limit: PAGE, cursor }, signal);
}
