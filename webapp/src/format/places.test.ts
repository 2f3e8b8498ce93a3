import { describe, expect, it } from 'vitest';
import { ANYWHERE } from '../api/narrowing';
import { named } from '../testing/details';
import { placeOptions, placeTitle, placeWithin, whereTitle } from './places';

describe('a place', () => {
  it('is called by its city and country', () => {
    expect(placeTitle(named({ city: 'Lisbon', county: 'Lisbon', country: 'Portugal' }))).toBe('Lisbon, Portugal');
  });

  it('without a city is called by what is known', () => {
    expect(placeTitle(named({ state: 'Northeastern Region', country: 'Iceland' }))).toBe('Northeastern Region, Iceland');
    expect(placeTitle(named({ country: 'Iceland' }))).toBe('Iceland');
    expect(placeTitle(named({ name: 'Antarctica' }))).toBe('Antarctica');
  });

  it('that is its own country is named once', () => {
    expect(placeTitle(named({ city: 'Singapore', country: 'Singapore' }))).toBe('Singapore');
  });

  it('tells its road and district, as far as they are known', () => {
    expect(placeWithin(named({ road: 'Rua Augusta', district: 'Baixa' }))).toBe('Rua Augusta, Baixa');
    expect(placeWithin(named({ district: 'Baixa' }))).toBe('Baixa');
    expect(placeWithin(named({}))).toBeNull();
  });
});

describe('a choice of places', () => {
  it('has each country once, with its cities behind it', () => {
    const options = placeOptions([
      { countryCode: 'AT', country: 'Austria', state: 'Upper Austria', city: 'Hallstatt', count: 3 },
      { countryCode: 'PT', country: 'Portugal', state: null, city: 'Lisbon', count: 2 },
      { countryCode: 'PT', country: 'Portugal', state: null, city: 'Porto', count: 5 },
    ]);
    expect(options.map(({ name, within, count }) => [name, within, count])).toEqual([
      ['Austria', null, 3],
      ['Hallstatt', 'Upper Austria, Austria', 3],
      ['Portugal', null, 7],
      ['Lisbon', 'Portugal', 2],
      ['Porto', 'Portugal', 5],
    ]);
    expect(options[1]?.where).toEqual({ country: 'AT', state: 'Upper Austria', city: 'Hallstatt' });
    expect(options[2]?.where).toEqual({ country: 'PT', state: null, city: null });
  });

  it('has a state where there is no city, and nothing below a country of which nothing else is known', () => {
    const options = placeOptions([
      { countryCode: 'IS', country: 'Iceland', state: null, city: null, count: 1 },
      { countryCode: 'IS', country: 'Iceland', state: 'Northeastern Region', city: null, count: 2 },
    ]);
    expect(options.map(({ name, count }) => [name, count])).toEqual([
      ['Iceland', 3],
      ['Northeastern Region', 2],
    ]);
  });
});

describe('a wish', () => {
  it('is told by the smallest that it names', () => {
    expect(whereTitle({ country: 'PT', state: null, city: 'Lisbon' })).toBe('Lisbon');
    expect(whereTitle({ country: 'PT', state: null, city: null })).toBe('Portugal');
    expect(whereTitle({ ...ANYWHERE, state: 'Alentejo' })).toBe('Alentejo');
    expect(whereTitle(ANYWHERE)).toBeNull();
  });
});
