import type { Inspection, InstalledPlugin } from '../../api/pluginTypes';

/** What has become of an installed jar: it may be taken back when it fails. */
export type Fate = 'waiting' | 'active' | 'resting' | 'back' | 'broken';

/**
 * @param before how the plugin stood when the jar was sent; null when it was not there
 * @param now how it stands; null while it is not there
 */
export function fateOf(
  { version }: Pick<Inspection, 'version'>,
  before: InstalledPlugin | null,
  now: InstalledPlugin | null,
): Fate {
  if (now === null || now.state === 'DRAINING' || now.state === 'INSTALLED') {
    return 'waiting';
  }
  if (now.version === version) {
    return ofState(now.state);
  }
  // Nothing has happened yet, or it was tried and has gone again.
  return now.reason !== null && now.reason !== before?.reason ? 'back' : 'waiting';
}

function ofState(state: InstalledPlugin['state']): Fate {
  switch (state) {
    case 'ACTIVE':
      return 'active';
    case 'BROKEN':
    case 'INCOMPATIBLE':
      return 'broken';
    default:
      return 'resting';
  }
}
