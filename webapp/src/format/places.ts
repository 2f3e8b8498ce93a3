import type { Where } from '../api/narrowing';
import type { NamedPlace, PlaceCount } from '../api/types';

/** `Lisbon, Portugal`: the city, or the smallest that is known in its stead, and the country. */
export function placeTitle({ city, county, state, country, name }: NamedPlace): string {
  const parts = [city ?? county ?? state, country].filter((part) => part !== null);
  return parts.length > 0 ? [...new Set(parts)].join(', ') : name;
}

/** `Rua Augusta, Santa Maria Maior`: what lies within the city; null where nothing is known. */
export function placeWithin({ road, district }: NamedPlace): string | null {
  const parts = [road, district].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(', ') : null;
}

/** A place to choose, and how many photos were taken there. */
export interface PlaceOption {
  name: string;
  /** What it lies in; null for a country. */
  within: string | null;
  where: Where;
  count: number;
}

/** Countries, each with its cities behind it, or the states in their stead. */
export function placeOptions(places: readonly PlaceCount[]): PlaceOption[] {
  const options: PlaceOption[] = [];
  for (const place of places) {
    const last = options.findLast(({ within }) => within === null);
    if (last && last.where.country === place.countryCode) {
      last.count += place.count;
    } else if (place.countryCode !== null) {
      options.push(countryOption(place.countryCode, place));
    }
    options.push(...withinCountry(place));
  }
  return options;
}

function countryOption(code: string, { country, count }: PlaceCount): PlaceOption {
  return { name: country ?? countryName(code), within: null, where: { country: code, state: null, city: null }, count };
}

function withinCountry({ countryCode, country, state, city, count }: PlaceCount): PlaceOption[] {
  const name = city ?? state;
  const within = [city === null ? null : state, country].filter((part) => part !== null && part !== name).join(', ');
  return name === null ? [] : [{ name, within, where: { country: countryCode, state, city }, count }];
}

/** What is wished for, in a word; null for anywhere. */
export function whereTitle({ country, state, city }: Where): string | null {
  return city ?? state ?? (country === null ? null : countryName(country));
}

/** What the browser calls a country; its code where it knows none. */
function countryName(code: string): string {
  return new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' }).of(code) ?? code;
}
