import type { StageState, StageView } from '../../api/types';
import type { Tone } from '../../components/Badge';
import type { Share } from '../../components/ProgressBar';
import { count, decimal, percent, took } from '../../format/numbers';

/** How a stage's assets divide. A stale one is done as well: its old result serves until the new one is there. */
export function stageProgress(stage: StageView): { percent: number; shares: Share[] } {
  const { done, skipped, dead, pending, stale } = stage;
  const whole = done + skipped + dead + pending;
  const part = (value: number): number => (whole > 0 ? value / whole : 0);
  const settled = Math.max(0, done - stale);
  return {
    percent: percent(settled + skipped + dead, whole),
    shares: [
      { tone: 'done', part: part(settled) },
      { tone: 'skipped', part: part(skipped) },
      { tone: 'dead', part: part(dead) },
    ],
  };
}

/** The counts worth saying, in words. */
export function stageCounts(stage: StageView): string[] {
  const said: [number, string][] = [
    [stage.done, 'done'],
    [stage.skipped, 'skipped'],
    [stage.dead, 'failed'],
    [stage.pending, 'waiting'],
    [stage.stale, 'to be redone'],
  ];
  return said.filter(([value], index) => index === 0 || value > 0).map(([value, word]) => `${count(value)} ${word}`);
}

/** How fast it goes: `3 running`, `120 per minute`, `38 ms each`. */
export function stagePace(stage: StageView): string[] {
  const parts: string[] = [];
  if (stage.running > 0) {
    parts.push(`${count(stage.running)} running`);
  }
  if (stage.perMinute > 0) {
    parts.push(`${decimal(stage.perMinute)} per minute`);
  }
  if (stage.averageMs > 0) {
    parts.push(`${took(stage.averageMs)} each`);
  }
  return parts;
}

export function stageTone(state: StageState, busy: boolean): Tone {
  switch (state) {
    case 'ACTIVE':
      return busy ? 'busy' : 'good';
    case 'PAUSED':
    case 'DRAINING':
    case 'ABSENT':
      return 'neutral';
    case 'PARKED':
      return 'warn';
  }
}
