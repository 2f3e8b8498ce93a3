import type { InstalledPlugin } from '../../api/pluginTypes';
import type { Tone } from '../../components/Badge';

interface StateWord {
  word: string;
  tone: Tone;
}

const STATES: Readonly<Record<string, StateWord>> = {
  ACTIVE: { word: 'active', tone: 'good' },
  INSTALLED: { word: 'waiting', tone: 'busy' },
  DRAINING: { word: 'stopping', tone: 'busy' },
  DISABLED: { word: 'off', tone: 'neutral' },
  RESTART_NEEDED: { word: 'restart needed', tone: 'warn' },
  INCOMPATIBLE: { word: 'does not fit', tone: 'bad' },
  BROKEN: { word: 'broken', tone: 'bad' },
};

/** Whether somebody should look at a plugin: it does not run as it should, or there is something to be said of how it runs. */
export function needsALook({ state, reason }: Pick<InstalledPlugin, 'state' | 'reason'>): boolean {
  return toneOfReason(state) !== 'calm' && reason !== null;
}

/** How much what is said of a plugin matters; one that runs has nothing to say while all is well. */
export function toneOfReason(state: InstalledPlugin['state']): 'bad' | 'worry' | 'calm' {
  switch (state) {
    case 'BROKEN':
    case 'INCOMPATIBLE':
      return 'bad';
    case 'ACTIVE':
    case 'RESTART_NEEDED':
      return 'worry';
    default:
      return 'calm';
  }
}

/** The states of plugins are the server's words; those not known here are shown without colour. */
export function stateOf(state: string): StateWord {
  return STATES[state] ?? { word: state.toLowerCase().replaceAll('_', ' '), tone: 'neutral' };
}
