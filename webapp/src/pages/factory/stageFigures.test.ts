import { describe, expect, it } from 'vitest';
import type { StageView } from '../../api/types';
import { stageCounts, stagePace, stageProgress, stageTone } from './stageFigures';

const stage = (facts: Partial<StageView>): StageView => ({
  name: 'thumbnail',
  flag: 'thumbnailed',
  version: 1,
  plugin: 'thumbnail',
  lane: 'CPU',
  state: 'ACTIVE',
  code: null,
  reason: null,
  recheckAt: null,
  done: 0,
  skipped: 0,
  dead: 0,
  pending: 0,
  stale: 0,
  running: 0,
  perMinute: 0,
  averageMs: 0,
  ...facts,
});

describe('a stage', () => {
  it('progresses by what it settled, well or not', () => {
    const { percent, shares } = stageProgress(stage({ done: 50, skipped: 10, dead: 15, pending: 25 }));
    expect(percent).toBe(75);
    expect(shares.map(({ part }) => part)).toEqual([0.5, 0.1, 0.15]);
  });

  it('that runs again begins anew without losing what it did', () => {
    const again = stage({ done: 100, stale: 60 });
    expect(stageProgress(again).percent).toBe(40);
    expect(stageCounts(again)).toEqual(['100 done', '60 to be redone']);
  });

  it('without files is at nought', () => {
    expect(stageProgress(stage({})).percent).toBe(0);
    expect(stageCounts(stage({}))).toEqual(['0 done']);
  });

  it('tells its pace in words', () => {
    expect(stagePace(stage({ running: 2, perMinute: 120, averageMs: 38 }))).toEqual([
      '2 running',
      '120 per minute',
      '38 ms each',
    ]);
    expect(stagePace(stage({}))).toEqual([]);
  });

  it('asks for attention only when it waits for help', () => {
    expect(stageTone('PARKED', false)).toBe('warn');
    expect(stageTone('PAUSED', false)).toBe('neutral');
    expect(stageTone('ACTIVE', true)).toBe('busy');
  });
});
