import type { AssetDetail, EditChanges, EditField } from '../../../api/types';
import { withTags, type Tags } from '../../../components/tags';
import { Objection, touched, type FactGroup } from './saving';

export type Words = { title: string; description: string };
export type Moment = { date: string; time: string; zone: string };
export type Place = { placeName: string; coordinates: string };

const DEGREES = /(-?\d+(?:\.\d+)?)\s*°?\s*([NSEW])?/gi;
const OFFSET = /^[+-]\d{2}:\d{2}$/;

export const words: FactGroup<Words> = {
  read: ({ title, description }) => ({ title: title ?? '', description: description ?? '' }),
  changes(typed, asset) {
    const named = touched(words.read(asset), typed) as (keyof Words)[];
    return Object.fromEntries(named.map((field) => [field, typed[field]]));
  },
};

export const moment: FactGroup<Moment> = {
  read: ({ takenAt, takenOffset, zone, edited }) => ({
    date: takenAt?.slice(0, 10) ?? '',
    time: takenAt?.slice(11, 19) ?? '',
    // An offset that a person told stands above the zone.
    zone: (edited.includes('takenOffset') ? takenOffset : (zone ?? takenOffset)) ?? '',
  }),
  changes(typed, asset) {
    const names = touched(moment.read(asset), typed);
    return { ...dateChanges(names, typed), ...zoneChanges(names, typed.zone.trim(), asset) };
  },
};

function dateChanges(names: readonly string[], { date, time }: Moment): EditChanges {
  if (!names.includes('date') && !names.includes('time')) {
    return {};
  }
  if (date === '') {
    throw new Objection('date', 'Choose a day.');
  }
  return { takenAt: `${date}T${time === '' ? '00:00:00' : time.padEnd(8, ':00')}` };
}

function zoneChanges(names: readonly string[], zone: string, { edited }: AssetDetail): EditChanges {
  if (!names.includes('zone')) {
    return {};
  }
  const told = (field: EditField): EditChanges => (edited.includes(field) ? { [field]: null } : {});
  if (zone === '' && !edited.includes('zone') && !edited.includes('takenOffset')) {
    throw new Objection('zone', 'The zone that the file tells can be corrected, but not taken away.');
  }
  if (zone === '') {
    return { ...told('zone'), ...told('takenOffset') };
  }
  return OFFSET.test(zone) ? { ...told('zone'), takenOffset: zone } : { zone, ...told('takenOffset') };
}

export const place: FactGroup<Place> = {
  read: ({ placeName, latitude, longitude }) => ({
    placeName: placeName ?? '',
    coordinates: latitude === null || longitude === null ? '' : `${latitude}, ${longitude}`,
  }),
  changes(typed, asset) {
    const names = touched(place.read(asset), typed);
    return {
      ...(names.includes('placeName') ? { placeName: typed.placeName } : {}),
      ...(names.includes('coordinates') ? spotChanges(typed.coordinates.trim(), asset) : {}),
    };
  },
};

function spotChanges(text: string, { edited }: AssetDetail): EditChanges {
  if (text === '' && edited.includes('latitude')) {
    return { latitude: null, longitude: null };
  }
  if (text === '') {
    throw new Objection('coordinates', 'The place that the file tells can be corrected, but not taken away.');
  }
  return degrees(text);
}

/** `47.3769, 8.5417` as maps write it, or `47.3769° N, 8.5417° E` as this app does. */
function degrees(text: string): EditChanges {
  const numbers = [...text.matchAll(DEGREES)].map(([, number, side]) => Number(number) * (/[SW]/i.test(side ?? '') ? -1 : 1));
  const [latitude, longitude] = numbers;
  if (numbers.length !== 2 || latitude === undefined || longitude === undefined || /[^\s,;]/.test(text.replaceAll(DEGREES, ''))) {
    throw new Objection('coordinates', 'Write two numbers, like 47.3769, 8.5417.');
  }
  return { latitude, longitude };
}

export const tags: FactGroup<Tags> = {
  read: (asset) => ({ tags: asset.tags, typed: '' }),
  changes(typed, asset) {
    const all = withTags(typed.tags, typed.typed);
    return JSON.stringify(all) === JSON.stringify(asset.tags) ? {} : { tags: all };
  },
};
