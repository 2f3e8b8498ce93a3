import { useQuery } from '@tanstack/react-query';
import { fetchOne, fetchPage, send } from './client';
import { keys } from './keys';
import type * as schema from 'api-schema';

/** Where copies of originals are kept. */
export type Backup = schema.Backup;
export type BackupState = Backup['state'];
export type BackupCheck = NonNullable<Backup['check']>;
export type LastCheck = NonNullable<Backup['lastCheck']>;
export type Restore = NonNullable<Backup['restore']>;
/** A copy that a check did not find whole. */
export type Finding = schema.Finding;
/** An original that a restore found missing or damaged. */
export type Returned = schema.Returned;

const SHOWN = 50;
/** What is safe is asked for whenever somebody comes to see it: an old answer would calm without reason. */
const FRESH = { staleTime: 0 } as const;

export function useBackups() {
  return useQuery({ queryKey: keys.backups, queryFn: ({ signal }) => fetchOne<readonly Backup[]>('/backups', {}, signal), ...FRESH });
}

/** The first of them. */
export function useFindings(name: string) {
  return useQuery({
    queryKey: keys.findings(name),
    queryFn: ({ signal }) => fetchPage<Finding>(`${of(name)}/findings`, { limit: String(SHOWN) }, signal),
    ...FRESH,
  });
}

/** The first of them. */
export function useReturned(name: string) {
  return useQuery({
    queryKey: keys.returned(name),
    queryFn: ({ signal }) => fetchPage<Returned>(`${of(name)}/restored`, { limit: String(SHOWN) }, signal),
    ...FRESH,
  });
}

/** Is answered at once; the event `backup` tells how it goes. */
export function checkBackup(name: string): Promise<void> {
  return send('POST', `${of(name)}/check`);
}

/** @param thorough has every original read, not only looked at */
export function restoreFrom(name: string, thorough: boolean): Promise<void> {
  return send('POST', `${of(name)}/restore`, undefined, { thorough: thorough ? 'true' : null });
}

function of(name: string): string {
  return `/backups/${encodeURIComponent(name)}`;
}
