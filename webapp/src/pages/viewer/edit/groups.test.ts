import { describe, expect, it } from 'vitest';
import { detail } from '../../../testing/details';
import { moment, place, tags, words } from './groups';
import { Objection } from './saving';

describe('title and description', () => {
  it('say by an empty text that there is none', () => {
    const asset = detail(1, { title: 'Lake', description: 'Evening' });
    expect(words.changes({ title: '', description: 'Evening' }, asset)).toEqual({ title: '' });
  });
});

describe('a date', () => {
  const asset = detail(1, { takenAt: '2020-02-18T08:55:53.120', takenOffset: '-07:00', zone: 'America/Denver' });
  const shown = { date: '2020-02-18', time: '08:55:53', zone: 'America/Denver' };

  it('stands in its inputs as the camera wrote it', () => {
    expect(moment.read(asset)).toEqual(shown);
    expect(moment.read(detail(1))).toEqual({ date: '', time: '', zone: '' });
  });

  it('is told as a wall clock, without its zone when that was not touched', () => {
    expect(moment.changes({ ...shown, date: '2019-12-31' }, asset)).toEqual({ takenAt: '2019-12-31T08:55:53' });
    expect(moment.changes({ ...shown, time: '07:00' }, asset)).toEqual({ takenAt: '2020-02-18T07:00:00' });
  });

  it('without a time is that of midnight, and without a day none at all', () => {
    expect(moment.changes({ date: '2020-01-01', time: '', zone: '' }, detail(1))).toEqual({ takenAt: '2020-01-01T00:00:00' });
    expect(() => moment.changes({ ...shown, date: '' }, asset)).toThrow(Objection);
  });

  it('takes a zone by its name or as an offset, each in the place of the other', () => {
    expect(moment.changes({ ...shown, zone: ' Europe/Oslo ' }, asset)).toEqual({ zone: 'Europe/Oslo' });
    expect(moment.changes({ ...shown, zone: '+02:00' }, asset)).toEqual({ takenOffset: '+02:00' });
    const offset = detail(1, { takenAt: '2020-02-18T08:55:53', takenOffset: '+02:00', edited: ['takenOffset'] });
    expect(moment.read(offset).zone).toBe('+02:00');
    expect(moment.changes({ ...moment.read(offset), zone: 'Europe/Oslo' }, offset)).toEqual({ zone: 'Europe/Oslo', takenOffset: null });
    const named = detail(1, { zone: 'Europe/Oslo', edited: ['zone'] });
    expect(moment.changes({ ...moment.read(named), zone: '+02:00' }, named)).toEqual({ zone: null, takenOffset: '+02:00' });
  });

  it('leaves the zone to the file when a person’s is emptied, and keeps that of the file', () => {
    const named = detail(1, { zone: 'Europe/Oslo', edited: ['zone'] });
    expect(moment.changes({ ...moment.read(named), zone: '' }, named)).toEqual({ zone: null });
    expect(() => moment.changes({ ...shown, zone: '' }, asset)).toThrow('can be corrected');
  });
});

describe('a place', () => {
  const asset = detail(1, { latitude: 47.3769, longitude: 8.5417 });
  const typed = (coordinates: string) => place.changes({ placeName: '', coordinates }, detail(1));

  it.each([
    ['47.3769, 8.5417', { latitude: 47.3769, longitude: 8.5417 }],
    ['-33.8568 151.2153', { latitude: -33.8568, longitude: 151.2153 }],
    ['33.85680° S, 151.21530° E', { latitude: -33.8568, longitude: 151.2153 }],
    ['1;-2', { latitude: 1, longitude: -2 }],
  ])('is read from %s', (text, expected) => {
    expect(typed(text)).toEqual(expected);
  });

  it.each(['47.3769', 'at home', '1, 2, 3', '1 and 2'])('is not read from %s', (text) => {
    expect(() => typed(text)).toThrow('two numbers');
  });

  it('is left to the file when a person’s is emptied, and stays when it is the file’s', () => {
    const edited = detail(1, { latitude: 1, longitude: 2, edited: ['latitude', 'longitude'] });
    expect(place.changes({ placeName: '', coordinates: '' }, edited)).toEqual({ latitude: null, longitude: null });
    expect(() => place.changes({ placeName: '', coordinates: '' }, asset)).toThrow('not taken away');
  });

  it('has a name of its own', () => {
    expect(place.changes({ ...place.read(asset), placeName: 'Zürich' }, asset)).toEqual({ placeName: 'Zürich' });
  });
});

describe('tags', () => {
  it('come with what still stands in the line', () => {
    expect(tags.changes({ tags: ['lake'], typed: 'boat, Lake' }, detail(1, { tags: ['lake'] }))).toEqual({ tags: ['lake', 'boat'] });
    expect(tags.changes({ tags: ['lake'], typed: ' ' }, detail(1, { tags: ['lake'] }))).toEqual({});
    expect(tags.changes({ tags: [], typed: '' }, detail(1, { tags: ['lake'] }))).toEqual({ tags: [] });
  });
});
