import type { Query } from './client';
import type { AssetDetail, MediaKind } from './types';

/** Where photos are: in the timeline, or in one of the places that they are put out of it into. */
export type Place = 'timeline' | 'archive' | 'hidden';

/** What people tell apart; raw photos are photos. */
export type Medium = 'photo' | 'video' | 'audio';

/** A country by its code, a state and a city by their names; null for any. */
export interface Where {
  country: string | null;
  state: string | null;
  city: string | null;
}

/** Wherever they were taken, and if nobody knows. */
export const ANYWHERE: Where = { country: null, state: null, city: null };

/** Which photos somebody wants to see. */
export interface Narrowing {
  place: Place;
  favourite: boolean;
  /** 1 to 5; null for any rating or none. */
  minRating: number | null;
  /** All of which a photo has to have. */
  tags: readonly string[];
  where: Where;
  type: Medium | null;
}

export const TIMELINE: Narrowing = {
  place: 'timeline',
  favourite: false,
  minRating: null,
  tags: [],
  where: ANYWHERE,
  type: null,
};

/** So many the server takes at once. */
export const MOST_TAGS = 20;

const MEDIUM: Readonly<Record<MediaKind, Medium | null>> = {
  image: 'photo',
  raw: 'photo',
  video: 'video',
  audio: 'audio',
  sidecar: null,
};

/** All of a place. */
export function allOf(place: Place): Narrowing {
  return { ...TIMELINE, place };
}

/** True where a person wants less than a whole place. */
export function isNarrowed(narrowing: Narrowing): boolean {
  return searchOf(narrowing) !== searchOf(allOf(narrowing.place));
}

/** What an address says after its question mark; what makes no sense there is no wish. */
export function readNarrowing(search: URLSearchParams): Narrowing {
  const stars = search.get('minRating') ?? '';
  const type = search.get('type');
  return {
    place: search.get('hidden') === 'true' ? 'hidden' : search.get('archived') === 'true' ? 'archive' : 'timeline',
    favourite: search.get('favourite') === 'true',
    minRating: /^[1-5]$/.test(stars) ? Number(stars) : null,
    tags: distinct(search.getAll('tag')),
    where: readWhere(search),
    type: type === 'photo' || type === 'video' || type === 'audio' ? type : null,
  };
}

function readWhere(search: URLSearchParams): Where {
  const country = search.get('country') ?? '';
  return {
    country: /^[A-Z]{2}$/.test(country) ? country : null,
    state: search.get('state')?.trim() || null,
    city: search.get('city')?.trim() || null,
  };
}

/** The same wishes for the server, which calls them as the address does. */
export function queryOf({ place, favourite, minRating, tags, where, type }: Narrowing): Query {
  return {
    archived: place === 'archive' ? 'true' : null,
    hidden: place === 'hidden' ? 'true' : null,
    favourite: favourite ? 'true' : null,
    minRating,
    tag: tags,
    ...where,
    type,
  };
}

/** The same wishes for an address, each in its one form: empty for the timeline, else with the question mark. */
export function searchOf(narrowing: Narrowing): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(queryOf(narrowing))) {
    for (const each of Array.isArray(value) ? (value as readonly string[]) : [value]) {
      if (each !== null && each !== undefined) {
        search.append(name, String(each));
      }
    }
  }
  return search.size === 0 ? '' : `?${search.toString()}`;
}

/** The marks that people put photos into places by. */
export interface Marks {
  favourite: boolean;
  archived: boolean;
  hidden: boolean;
}

/** Whether something with these marks is where somebody looks. */
export function isInPlace({ archived, hidden }: Marks, place: Place): boolean {
  switch (place) {
    case 'timeline':
      return !archived && !hidden;
    case 'archive':
      return archived && !hidden;
    case 'hidden':
      return hidden;
  }
}

/** Whether the server would tell of it where somebody asks so. */
export function fits(asset: AssetDetail, narrowing: Narrowing): boolean {
  const { place, favourite, minRating, tags, where, type } = narrowing;
  return (
    asset.kind !== 'sidecar' &&
    (asset.stack === null || asset.stack.cover === asset.id) &&
    isInPlace(asset, place) &&
    (!favourite || asset.favourite) &&
    (minRating === null || (asset.rating ?? 0) >= minRating) &&
    tags.every((tag) => hasTag(asset.tags, tag)) &&
    isThere(asset, where) &&
    (type === null || MEDIUM[asset.kind] === type)
  );
}

/** Whether something was taken there; what nobody has looked up is only anywhere. */
function isThere({ place }: AssetDetail, { country, state, city }: Where): boolean {
  return (
    (country === null || place?.countryCode === country) &&
    (state === null || place?.state === state) &&
    (city === null || place?.city === city)
  );
}

/** Tags each once and in one order, so that one wish has one address. */
function distinct(tags: readonly string[]): readonly string[] {
  const byKey = new Map(tags.map((tag) => [tagKey(tag), tag.trim()]));
  byKey.delete('');
  return [...byKey].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, tag]) => tag).slice(0, MOST_TAGS);
}

/** True where one of these is the tag. */
export function hasTag(tags: readonly string[], tag: string): boolean {
  return tags.some((one) => isSameTag(one, tag));
}

/** Tags that differ in letter case alone are one. */
export function isSameTag(one: string, other: string): boolean {
  return tagKey(one) === tagKey(other);
}

function tagKey(tag: string): string {
  return tag.trim().normalize().toLowerCase();
}
