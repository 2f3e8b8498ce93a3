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

/** The states of plugins are the server's words; those not known here are shown without colour. */
export function stateOf(state: string): StateWord {
  return STATES[state] ?? { word: state.toLowerCase().replaceAll('_', ' '), tone: 'neutral' };
}
