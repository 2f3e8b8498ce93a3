import type { Backup, BackupCheck, BackupState, LastCheck, Restore } from '../../api/backups';
import type { Tone } from '../../components/Badge';
import { count, counted } from '../../format/numbers';

const STATES: Readonly<Record<BackupState, { word: string; tone: Tone }>> = {
  ON: { word: 'on', tone: 'good' },
  OFF: { word: 'not set up', tone: 'neutral' },
  AWAY: { word: 'away', tone: 'warn' },
  PAUSED: { word: 'paused', tone: 'neutral' },
  ABSENT: { word: 'plugin is gone', tone: 'bad' },
};

export function stateOf(state: BackupState): { word: string; tone: Tone } {
  return STATES[state];
}

/** How many originals have a copy, in a sentence. */
export function safety({ kept, originals }: Pick<Backup, 'kept' | 'originals'>): string {
  if (originals.count === 0) {
    return 'There is nothing to copy yet.';
  }
  return kept.count === originals.count
    ? `All ${counted(originals.count, 'original')} ${originals.count === 1 ? 'has' : 'have'} a copy.`
    : `${count(kept.count)} of ${counted(originals.count, 'original')} have a copy.`;
}

/** What goes on while copies are read. */
export function checking({ reason, state, all, read }: BackupCheck): string {
  if (state === 'ASKED') {
    return 'The check is about to begin.';
  }
  const far = `${count(read)} of ${count(all)}`;
  switch (reason) {
    case 'NEW_STORE':
      return `Copies are kept in another place than before, which is new: everything is copied there, ${far}.`;
    case 'KNOWN_STORE':
      return `Copies are kept in another place than before, which is known: it is read and completed, ${far}.`;
    case 'ASKED':
      return `Every copy is read again, ${far}.`;
  }
}

/** What the last check came to. */
export function checked({ reason, whole, failed, damaged, missing, mended }: LastCheck): string {
  const found = damaged + missing;
  const lost = found - mended;
  const parts = [`${counted(whole, 'copy', 'copies')} whole`];
  if (damaged > 0) {
    parts.push(`${count(damaged)} found damaged`);
  }
  if (missing > 0) {
    parts.push(`${count(missing)} found missing`);
  }
  if (found > 0) {
    parts.push(lost === 0 ? 'all of them made anew' : `${count(lost)} could not be made anew`);
  }
  if (failed > 0) {
    parts.push(`${counted(failed, 'original')} without a copy`);
  }
  return `${parts.join(', ')}${reason === 'ASKED' ? '' : '; made because copies are kept in another place than before'}.`;
}

/** How a restore goes, or what it came to. */
export function restoring({ endedAt, looked, restored, lost, waits }: Restore): string {
  if (endedAt === null) {
    return waits === null
      ? `Lost originals are looked for: ${count(looked)} looked at, ${count(restored)} given back.`
      : `The restore waits: ${waits}`;
  }
  if (restored + lost === 0) {
    return `Nothing was missing among ${counted(looked, 'original')}.`;
  }
  const back = `${counted(restored, 'original')} given back`;
  return lost === 0 ? `${back}.` : `${back}, ${count(lost)} could not be.`;
}
