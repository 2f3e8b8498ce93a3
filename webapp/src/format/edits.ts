import type { EditField } from '../api/types';
import { coordinates } from './camera';
import { clockTimeWithSeconds, longDay } from './times';

const FIELD_WORD: Readonly<Record<EditField, string>> = {
  title: 'Title',
  description: 'Description',
  rating: 'Stars',
  takenAt: 'Date',
  takenOffset: 'Offset',
  zone: 'Time zone',
  latitude: 'Place',
  longitude: 'Place',
  placeName: 'Name of the place',
  tags: 'Tags',
  favourite: 'Favourite',
  archived: 'Archived',
  hidden: 'Hidden',
};

/** What a field is called. */
export function fieldWord(field: EditField): string {
  return FIELD_WORD[field];
}

export interface ToldFact {
  word: string;
  /** Null where nothing is said. */
  value: string | null;
}

/** Values of edited fields as people read them; latitude and longitude are one. */
export function toldFacts(values: Readonly<Partial<Record<EditField, unknown>>>): ToldFact[] {
  return (Object.keys(values) as EditField[])
    .filter((field) => field !== 'longitude' || !('latitude' in values))
    .map((field) => ({ word: FIELD_WORD[field], value: toldValue(field, values) }));
}

function toldValue(field: EditField, values: Readonly<Partial<Record<EditField, unknown>>>): string | null {
  const value = values[field];
  if (value === null || value === undefined) {
    return null;
  }
  switch (field) {
    case 'title':
    case 'description':
    case 'placeName':
      return value === '' ? 'none' : `“${String(value)}”`;
    case 'rating':
      return toldStars(Number(value));
    case 'takenAt':
      return `${longDay(String(value))}, ${clockTimeWithSeconds(String(value))}`;
    case 'latitude':
      return typeof values.longitude === 'number' ? coordinates(Number(value), values.longitude) : String(value);
    case 'tags':
      return Array.isArray(value) && value.length > 0 ? value.join(', ') : 'none';
    case 'favourite':
    case 'archived':
    case 'hidden':
      return value === true ? 'yes' : 'no';
    case 'takenOffset':
      return `UTC${String(value)}`;
    case 'zone':
    case 'longitude':
      return String(value);
  }
}

/** `3 of 5 stars`; a file may say that somebody rejected it. */
export function toldStars(rating: number | null): string {
  if (rating === null || rating === 0) {
    return 'no stars';
  }
  return rating < 0 ? 'rejected' : `${rating} of 5 stars`;
}
