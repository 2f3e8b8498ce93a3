import type { Account } from '../../api/doorTypes';
import { bytes } from '../../format/numbers';

const GIGABYTE = 1_000_000_000;

/** `12 GB of 50 GB`, or how much there is where there is no limit. */
export function usage({ usedBytes, quotaBytes }: Pick<Account, 'usedBytes' | 'quotaBytes'>): string {
  return quotaBytes !== null ? `${bytes(usedBytes)} of ${bytes(quotaBytes)}` : bytes(usedBytes);
}

/** What stands in the field: gigabytes, or nothing for no limit. */
export function quotaText(quotaBytes: number | null): string {
  return quotaBytes !== null ? String(quotaBytes / GIGABYTE) : '';
}

/** Bytes; null for no limit; undefined for what is no amount. */
export function quotaOf(text: string): number | null | undefined {
  const typed = text.trim().replace(',', '.');
  if (typed === '') {
    return null;
  }
  return /^\d{1,6}(\.\d{1,3})?$/.test(typed) ? Math.round(Number(typed) * GIGABYTE) : undefined;
}
