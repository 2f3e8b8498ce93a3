// What people say of made-up photos: words beside the facts, editions, and who said what.
import { Refusal } from './refusal.mjs';

const LONGEST = { title: 300, placeName: 300, description: 10_000 };
const MARKS = ['favourite', 'archived', 'hidden'];
const FIELDS = ['title', 'description', 'rating', 'takenAt', 'takenOffset', 'zone', 'latitude', 'longitude', 'placeName', 'tags', ...MARKS];
const NOTHING = { edition: 0, words: {}, log: [] };

export class Edits {
  #of = new Map();
  #nextId = 1;

  /** { edition, words, log } of an asset, log newest first. */
  of(id) {
    return this.#of.get(id) ?? NOTHING;
  }

  etag(id) {
    return `"${id}-${this.of(id).edition}"`;
  }

  /** Takes a merge patch; true when it changed something. */
  apply(id, patch, by) {
    const before = this.of(id);
    const words = { ...before.words };
    for (const [field, value] of Object.entries(patch)) {
      if (!FIELDS.includes(field)) {
        throw new Refusal(400, 'BAD_REQUEST', `An edit knows no field ${field}.`);
      }
      const word = value === null || (MARKS.includes(field) && value === false) ? undefined : checked(field, value);
      if (word === undefined) {
        delete words[field];
      } else {
        words[field] = word;
      }
    }
    if ('latitude' in words !== 'longitude' in words) {
      refuse('latitude' in words ? 'longitude' : 'latitude', 'PLACE_INVALID', 'A place has a latitude and a longitude, or neither.', 'Send both, or null for both.');
    }
    const changes = changesBetween(before.words, words);
    if (Object.keys(changes).length === 0) {
      return false;
    }
    const entry = { id: this.#nextId++, at: new Date().toISOString(), by, changes };
    this.#of.set(id, { edition: before.edition + 1, words, log: [entry, ...before.log] });
    return true;
  }

  /** A merge patch that takes all words back; marks stay. */
  static nothing() {
    return Object.fromEntries(FIELDS.filter((field) => !MARKS.includes(field)).map((field) => [field, null]));
  }

  /** What an asset shows, told from what was found in its file. */
  shown(id, found) {
    const { words } = this.of(id);
    const edited = FIELDS.filter((field) => field in words && !MARKS.includes(field));
    const facts = { ...found, tags: found.keywords };
    return {
      ...facts,
      ...words,
      ...('zone' in words && !('takenOffset' in words) ? { takenOffset: offsetOf(words.zone, words.takenAt ?? found.takenAt), takenOffsetSource: 'person' } : {}),
      title: (words.title ?? found.title) || null,
      description: (words.description ?? found.description) || null,
      placeName: words.placeName || null,
      ...('latitude' in words ? { altitude: null, place: null } : {}),
      ...('takenAt' in words ? { takenSource: 'person', takenConfidence: 'CERTAIN' } : {}),
      edited,
      extracted: Object.fromEntries(edited.map((field) => [field, facts[field]])),
    };
  }
}

function changesBetween(before, after) {
  const differs = (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]);
  return Object.fromEntries(FIELDS.filter(differs).map((field) => [field, { from: before[field] ?? null, to: after[field] ?? null }]));
}

function checked(field, value) {
  switch (field) {
    case 'title':
    case 'description':
    case 'placeName':
      return [...value.trim()].length > LONGEST[field]
        ? refuse(field, 'TEXT_TOO_LONG', `${field} may have at most ${LONGEST[field]} characters.`, 'Shorten it.')
        : value.trim();
    case 'rating':
      return value >= 0 && value <= 5 ? value : refuse(field, 'RATING_INVALID', 'A rating is 0 to 5 stars.', 'Send 0 for none, or null for what the file says.');
    case 'takenAt': {
      const year = Number(value.slice(0, 4));
      return year >= 1800 && year <= 2200 ? value : refuse(field, 'DATE_INVALID', 'A date lies in the years 1800 to 2200.', 'Look at the year.');
    }
    case 'zone':
      return offsetOf(value, null) === null ? refuse(field, 'ZONE_INVALID', `There is no zone "${value}".`, 'Send a name like Europe/Paris; an offset goes into takenOffset.') : value;
    case 'latitude':
    case 'longitude': {
      const most = field === 'latitude' ? 90 : 180;
      return Math.abs(value) <= most ? value : refuse(field, 'PLACE_INVALID', `The ${field} lies between -${most} and ${most} degrees.`, 'Send WGS 84 degrees.');
    }
    case 'tags':
      return tags(value);
    default:
      return value;
  }
}

function tags(words) {
  const made = new Map();
  for (const word of words.map((each) => each.trim())) {
    if (word === '' || [...word].length > 100) {
      refuse('tags', 'TAGS_INVALID', 'A tag has 1 to 100 characters.', 'Shorten it, or leave it out.');
    }
    made.set(word.toLowerCase(), made.get(word.toLowerCase()) ?? word);
  }
  if (made.size > 100) {
    refuse('tags', 'TAGS_INVALID', 'An asset has at most 100 tags.', 'Leave some out.');
  }
  return [...made.values()];
}

/** `+02:00`; null for a zone that there is not. */
function offsetOf(zone, wallClock) {
  try {
    const format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'longOffset' });
    const name = format.formatToParts(new Date(wallClock ? `${wallClock}Z` : 0)).find(({ type }) => type === 'timeZoneName').value;
    return name === 'GMT' ? '+00:00' : name.slice(3);
  } catch {
    return null;
  }
}

function refuse(field, code, message, hint) {
  throw new Refusal(422, code, message, hint, { field });
}
