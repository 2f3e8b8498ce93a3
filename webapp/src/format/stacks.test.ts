import { describe, expect, it } from 'vitest';
import { stackMark, stackWords } from './stacks';

const stack = (kind: 'LIVE' | 'RAW' | 'BURST' | 'PERSON', count: number) => ({ kind, count, cover: 1, film: null });

describe('a stack', () => {
  it('is called after what means most, with its number where that matters', () => {
    expect([stack('LIVE', 2), stack('RAW', 2), stack('BURST', 12), stack('PERSON', 3)].map(stackWords)).toEqual([
      'Live photo',
      'Photo and RAW',
      'Burst of 12',
      'Stack of 3',
    ]);
  });

  it('says little on a tile', () => {
    expect([stack('LIVE', 2), stack('RAW', 2), stack('RAW', 4), stack('BURST', 12)].map(stackMark)).toEqual(['', 'RAW', 'RAW 4', '12']);
  });
});
