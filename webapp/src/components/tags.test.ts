import { describe, expect, it } from 'vitest';
import { completions, withTags } from './tags';

describe('tags', () => {
  it('are each there once, in the spelling that was first', () => {
    expect(withTags(['Lake'], 'lake, boat ,, Boat')).toEqual(['Lake', 'boat']);
  });

  it('are completed from those that are known and not taken, what begins alike first', () => {
    const known = ['boat', 'lake', 'steamboat', 'Boathouse'];
    expect(completions(known, ['boat'], ' Boa')).toEqual(['Boathouse', 'steamboat']);
    expect(completions(known, [], '')).toEqual([]);
  });
});
