import { describe, expect, it } from 'vitest';
import { detail, named } from '../testing/details';
import { ANYWHERE, fits, isNarrowed, readNarrowing, searchOf, TIMELINE, type Narrowing } from './narrowing';

const read = (search: string): Narrowing => readNarrowing(new URLSearchParams(search));
const ALL: Narrowing = {
  place: 'archive',
  favourite: true,
  minRating: 3,
  tags: ['lake', 'Ærø & more'],
  where: { country: 'PT', state: 'Região & more', city: 'Lisboa' },
  type: 'video',
};

describe('an address', () => {
  it('without wishes is that of the timeline', () => {
    expect(read('')).toEqual(TIMELINE);
    expect(searchOf(TIMELINE)).toBe('');
    expect(isNarrowed(TIMELINE)).toBe(false);
  });

  it('tells every wish, and is read again as it was meant', () => {
    expect(read(searchOf(ALL))).toEqual(ALL);
    expect(isNarrowed(ALL)).toBe(true);
  });

  it('of a place alone narrows nothing', () => {
    expect(isNarrowed(read('?archived=true'))).toBe(false);
    expect(read('?hidden=true&archived=true').place).toBe('hidden');
  });

  it('that makes no sense wishes for nothing', () => {
    expect(read('?minRating=9&type=raw&favourite=1&tag=%20&archived=no&x=y&country=Portugal&city=%20')).toEqual(TIMELINE);
  });

  it('names each tag once, and no more than the server takes', () => {
    expect(read('?tag=b&tag=%20a&tag=B&tag=').tags).toEqual(['a', 'B']);
    const many = Array.from({ length: 30 }, (_, number) => `tag=${number}`).join('&');
    expect(read(`?${many}`).tags).toHaveLength(20);
  });

  it('has one form, whatever order it was typed in', () => {
    expect(searchOf(read('?tag=b&tag=a'))).toBe('?tag=a&tag=b');
    expect(searchOf(read('?tag=a&favourite=true'))).toBe(searchOf(read('?favourite=true&tag=a&limit=7')));
  });
});

describe('a photo', () => {
  const shown = (wish: Partial<Narrowing>, facts: Parameters<typeof detail>[1] = {}): boolean =>
    fits(detail(1, facts), { ...TIMELINE, ...wish });

  it('is in one place', () => {
    const places = (facts: Parameters<typeof detail>[1]): string[] =>
      (['timeline', 'archive', 'hidden'] as const).filter((place) => shown({ place }, facts));
    expect(places({})).toEqual(['timeline']);
    expect(places({ archived: true })).toEqual(['archive']);
    expect(places({ hidden: true })).toEqual(['hidden']);
    expect(places({ hidden: true, archived: true })).toEqual(['hidden']);
    expect(places({ kind: 'sidecar' })).toEqual([]);
  });

  it('is shown by its cover alone', () => {
    const stack = { kind: 'LIVE', count: 2, cover: 1, film: 2 } as const;
    expect(shown({}, { stack })).toBe(true);
    expect(shown({}, { stack: { ...stack, cover: 2 } })).toBe(false);
  });

  it('is found by its stars, its tags in any letter case, its heart and its kind', () => {
    expect(shown({ minRating: 3 }, { rating: 3 })).toBe(true);
    expect(shown({ minRating: 3 }, { rating: 2 })).toBe(false);
    expect(shown({ minRating: 1 }, { rating: -1 })).toBe(false);
    expect(shown({ tags: ['ÆRØ'] }, { tags: ['sea', 'Ærø'] })).toBe(true);
    expect(shown({ tags: ['Ærø'] }, { tags: ['sea'] })).toBe(false);
    expect(shown({ tags: ['Sea', 'Ærø'] }, { tags: ['sea', 'Ærø', 'boat'] })).toBe(true);
    expect(shown({ tags: ['Sea', 'Ærø'] }, { tags: ['sea'] })).toBe(false);
    expect(shown({ favourite: true }, { favourite: true })).toBe(true);
    expect(shown({ favourite: true })).toBe(false);
    expect(shown({ type: 'photo' }, { kind: 'raw' })).toBe(true);
    expect(shown({ type: 'video' })).toBe(false);
  });

  it('is found by where it was taken, as far as that was looked up', () => {
    const lisbon = named({ countryCode: 'PT', country: 'Portugal', city: 'Lisbon' });
    expect(shown({ where: { ...ANYWHERE, country: 'PT' } }, { place: lisbon })).toBe(true);
    expect(shown({ where: { country: 'PT', state: null, city: 'Lisbon' } }, { place: lisbon })).toBe(true);
    expect(shown({ where: { country: 'PT', state: null, city: 'Porto' } }, { place: lisbon })).toBe(false);
    expect(shown({ where: { ...ANYWHERE, state: 'Alentejo' } }, { place: lisbon })).toBe(false);
    expect(shown({ where: { ...ANYWHERE, country: 'PT' } })).toBe(false);
  });
});
