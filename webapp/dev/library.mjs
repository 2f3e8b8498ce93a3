// A made-up library. Assets are computed from their number, so that a million of them cost nothing.
import { Edits } from './edits.mjs';
import { dice, thumbHash } from './pictures.mjs';
import { Stacks } from './stacks.mjs';

const SHAPES = [[6000, 4000], [4032, 3024], [3024, 4032], [4000, 6000], [4000, 3000], [7200, 2400], [3000, 3000], [1080, 2340]];
const CAMERAS = [
  ['Canon', 'Canon EOS R6', 'RF24-105mm F4 L IS USM'],
  ['Apple', 'iPhone 15 Pro', 'iPhone 15 Pro back triple camera 6.765mm f/1.78'],
  ['FUJIFILM', 'X-T4', 'XF35mmF2 R WR'],
  [null, null, null],
];
const PLACES = [[47.3769, 8.5417, 408, 'Europe/Zurich'], [-33.8568, 151.2153, 4, 'Australia/Sydney'], [35.3606, 138.7274, 3776, 'Asia/Tokyo']];
const NAMES = [
  ['CH', 'Switzerland', 'Zurich', 'Zurich', 'Kreis 1', 'Limmatquai'],
  ['AU', 'Australia', 'New South Wales', 'Sydney', null, 'Macquarie Street'],
  ['JP', 'Japan', 'Shizuoka Prefecture', null, null, null],
];
const DAY_MS = 86_400_000;

export class Library {
  constructor(size) {
    this.hashes = new Map();
    this.trashed = new Map();
    this.pending = new Set();
    this.uploaded = new Map();
    this.edits = new Edits();
    this.nextId = size + 1;
    // Newest first: number 1 is the newest of the made-up ones.
    this.order = Array.from({ length: size }, (_, index) => index + 1);
    this.stacks = new Stacks(this, size);
  }

  has(id) {
    return this.uploaded.has(id) || (id >= 1 && id < this.nextId);
  }

  upload(name, bytes, sha256) {
    const id = this.nextId++;
    this.uploaded.set(id, { name, bytes, sha256 });
    this.order.unshift(id);
    this.pending.add(id);
    return id;
  }

  /** Has lists show those alone that are to be shown, and brings back those that had left. */
  arrange(isShown) {
    this.aside = [...(this.aside ?? []), ...this.order.filter((id) => !isShown(id))];
    const back = this.aside.filter(isShown);
    this.aside = this.aside.filter((id) => !isShown(id));
    const order = [...this.order.filter(isShown), ...back];
    this.order = back.length === 0 ? order : order.toSorted((one, other) => (this.sortTime(one) < this.sortTime(other) ? 1 : -1));
  }

  trash(id) {
    const index = this.order.indexOf(id);
    if (index >= 0) {
      this.order.splice(index, 1);
      this.trashed.set(id, { index, at: new Date().toISOString() });
    }
  }

  restore(id) {
    const place = this.trashed.get(id);
    if (place) {
      this.trashed.delete(id);
      this.order.splice(place.index, 0, id);
    }
  }

  /** Takes a merge patch, and puts the asset where its date belongs; true when it changed something. */
  edit(id, patch, by) {
    const before = this.sortTime(id);
    const changed = this.edits.apply(id, patch, by);
    const after = this.sortTime(id);
    const index = this.order.indexOf(id);
    if (after !== before && index >= 0) {
      this.order.splice(index, 1);
      const place = this.order.findIndex((other) => this.sortTime(other) < after);
      this.order.splice(place < 0 ? this.order.length : place, 0, id);
    }
    return changed;
  }

  sortTime(id) {
    return this.edits.of(id).words.takenAt ?? this.foundTime(id);
  }

  /** When the file says it was made. */
  foundTime(id) {
    const uploaded = this.uploaded.has(id);
    const roll = dice(id * 7 + 3);
    // Photos come in clusters: a dozen numbers share a day, and days lie apart.
    const day = uploaded ? 0 : Math.floor((id - 1) / 14) * 2 + Math.floor(((id - 1) % 14) / 11);
    const second = uploaded ? Date.now() % DAY_MS : (13 - ((id - 1) % 14)) * 2400_000 + roll() * 2000_000 + 30_000_000;
    const midnight = Math.floor(Date.now() / DAY_MS) * DAY_MS;
    return new Date(midnight - day * DAY_MS + (second % DAY_MS)).toISOString().slice(0, 19);
  }

  /** How many there are of each day, newest first. */
  days(ids) {
    const counts = new Map();
    for (const id of ids) {
      const day = this.sortTime(id).slice(0, 10);
      counts.set(day, (counts.get(day) ?? 0) + 1);
    }
    return [...counts].map(([day, count]) => ({ day, count }));
  }

  /** What an asset shows of what lists are narrowed by. */
  facts(id) {
    const { favourite = false, archived = false, hidden = false, ...words } = this.edits.of(id).words;
    return { favourite, archived, hidden, kind: kindOf(id), rating: words.rating ?? ratingOf(id), tags: words.tags ?? keywords(id), place: 'latitude' in words ? null : namedPlace(spotOf(id)) };
  }

  /** Where they were taken, by the names of countries. */
  places() {
    const counts = new Map();
    for (const { place } of this.order.map((id) => this.facts(id))) {
      if (place) {
        const { countryCode, country, state, city } = place;
        const known = counts.get(country) ?? { countryCode, country, state, city, count: 0 };
        counts.set(country, { ...known, count: known.count + 1 });
      }
    }
    return [...counts.values()].toSorted((a, b) => a.country.localeCompare(b.country));
  }

  /** The tags of all, in alphabetical order. */
  tags() {
    const counts = new Map();
    for (const tag of this.order.flatMap((id) => this.facts(id).tags)) {
      counts.set(tag, (counts.get(tag) ?? 0) + 1);
    }
    return [...counts].map(([name, count]) => ({ name, count })).toSorted((a, b) => a.name.localeCompare(b.name));
  }

  tile(id) {
    const { takenAt, favourite = false, archived = false, hidden = false } = this.edits.of(id).words;
    const tile = this.#found(id);
    return { ...tile, takenAt: takenAt ?? tile.takenAt, sortTime: this.sortTime(id), favourite, archived, hidden };
  }

  /** What the file itself makes of a tile. */
  #found(id) {
    const kind = kindOf(id);
    const broken = id % 41 === 0;
    const shape = SHAPES[Math.floor(dice(id)() * SHAPES.length)];
    const ready = !this.pending.has(id) && !broken && kind !== 'audio';
    const ratio = shape[0] / shape[1];
    if (ready && !this.hashes.has(id)) {
      this.hashes.set(id, thumbHash(id, ratio));
    }
    return {
      id,
      kind,
      mime: { image: 'image/jpeg', raw: 'image/x-canon-cr2', video: 'video/mp4', audio: 'audio/mpeg' }[kind],
      fileName: this.uploaded.get(id)?.name ?? `IMG_${String(20_000 - (id % 20_000)).padStart(5, '0')}.${EXTENSIONS[kind]}`,
      takenAt: id % 29 === 0 ? null : this.foundTime(id),
      sortTime: this.foundTime(id),
      trashedAt: null,
      width: kind === 'audio' ? null : shape[0],
      height: kind === 'audio' ? null : shape[1],
      durationSeconds: kind === 'video' || kind === 'audio' ? 7 + (id % 300) : null,
      thumbHash: ready ? this.hashes.get(id) : null,
      revision: 1,
      renditions: ready ? ['150', '250', '300', '1024', 'preview'] : [],
      stack: this.stacks.told(id),
      problem: broken
        ? { stage: 'thumbnail', code: 'DAMAGED', message: 'The picture data ends in the middle of the file.' }
        : null,
    };
  }

  detail(id, stages) {
    const roll = dice(id + 99);
    const [make, model, lens] = CAMERAS[Math.floor(roll() * CAMERAS.length)];
    const spot = spotOf(id);
    const place = spot === null ? [null, null, null, null] : PLACES[spot];
    const tile = this.#found(id);
    const found = {
      ...tile,
      sha256: this.uploaded.get(id)?.sha256 ?? id.toString(16).padStart(64, 'c0ffee'),
      bytes: this.uploaded.get(id)?.bytes ?? 2_000_000 + Math.floor(roll() * 9_000_000),
      vaultKey: `${tile.sortTime.slice(0, 4)}/${tile.sortTime.slice(0, 10)}/${tile.fileName}`,
      source: this.uploaded.has(id) ? 'upload' : 'inbox',
      receivedAt: new Date(Date.now() - 3_600_000).toISOString(),
      takenOffset: place[3] ? '+09:00' : null,
      takenSource: tile.takenAt ? 'exif:DateTimeOriginal' : null,
      takenOffsetSource: place[3] ? 'gps:zone' : null,
      takenConfidence: tile.takenAt ? 'CERTAIN' : null,
      latitude: place[0],
      longitude: place[1],
      altitude: place[2],
      zone: place[3],
      placeName: null,
      place: namedPlace(spot),
      make,
      model,
      lens,
      iso: make ? 200 : null,
      exposureSeconds: make ? 1 / 250 : null,
      fNumber: make ? 2.8 : null,
      focalLength: make ? 35 : null,
      orientation: 1,
      title: null,
      description: null,
      keywords: keywords(id),
      rating: ratingOf(id),
      grouping: null,
      encoding: null,
      music: null,
      sidecars: {},
      stages: stages.map(({ name, flag }) => stageOf(name, flag, tile, this.pending.has(id))),
    };
    return { ...this.edits.shown(id, found), ...this.tile(id) };
  }
}

/** Which of the places it was taken at; null for none that is known. */
function spotOf(id) {
  const roll = dice(id + 98);
  return roll() > 0.5 ? Math.floor(roll() * PLACES.length) : null;
}

function namedPlace(spot) {
  if (spot === null) {
    return null;
  }
  const [countryCode, country, state, city, district, road] = NAMES[spot];
  const name = [road, district, city, state, country].filter((part) => part !== null).join(', ');
  return { countryCode, country, state, county: null, city, district, road, name, attribution: '© OpenStreetMap contributors' };
}

function keywords(id) {
  return id % 5 === 0 ? ['lake', 'evening'] : [];
}

const EXTENSIONS = { image: 'jpg', raw: 'CR2', video: 'mp4', audio: 'mp3' };

function ratingOf(id) {
  if (id % 5 === 0) {
    return 4;
  }
  return id % 13 === 0 ? -1 : null;
}

function kindOf(id) {
  if (id % 17 === 0) {
    return 'video';
  }
  if (id % 23 === 0) {
    return 'raw';
  }
  return id % 37 === 0 ? 'audio' : 'image';
}

function stageOf(name, flag, tile, pending) {
  const at = new Date(Date.now() - 600_000).toISOString();
  if (tile.problem?.stage === name) {
    return { name, flag, state: 'dead', at, code: tile.problem.code, message: tile.problem.message };
  }
  return { name, flag, state: pending ? 'pending' : 'done', at: pending ? null : at, code: null, message: null };
}
