// Made-up files that belong together: bursts, RAW files behind their pictures, and what somebody stacks.
import { Refusal } from './refusal.mjs';

const EVERY = 12;
const MEANS_MOST = ['PERSON', 'BURST', 'RAW', 'EDIT', 'LIVE'];

export class Stacks {
  #behind = new Map();
  #library;

  constructor(library, size) {
    this.#library = library;
    for (let cover = 2; cover + 3 < Math.min(size, 5_000); cover += EVERY) {
      const [as, count] = cover % (2 * EVERY) === 2 ? ['BURST', 3] : ['RAW', 1];
      for (let number = 1; number <= count; number++) {
        this.#behind.set(cover + number, { cover, as });
      }
    }
    this.#arrange();
  }

  coverOf(id) {
    return this.#behind.get(id)?.cover ?? id;
  }

  /** What a tile tells of it. */
  told(id) {
    const cover = this.coverOf(id);
    const all = [...this.#behind.values()].filter((place) => place.cover === cover).map(({ as }) => as);
    return all.length === 0 ? null : { kind: MEANS_MOST.find((as) => all.includes(as)), count: all.length + 1, cover, film: null };
  }

  files(id) {
    const cover = this.coverOf(id);
    const others = [...this.#behind].filter(([, place]) => place.cover === cover);
    return { cover, files: [[cover, { as: null }], ...others].map(([file, { as }]) => ({ ...this.#library.tile(file), as })) };
  }

  put(cover, assets) {
    for (const id of assets.filter((each) => each !== cover)) {
      this.#behind.set(id, { cover, as: 'PERSON' });
    }
    return this.#arrange();
  }

  apart(cover) {
    const others = [...this.#behind].filter(([, place]) => place.cover === cover).map(([id]) => id);
    if (others.length === 0) {
      throw new Refusal(404, 'STACK_NOT_FOUND', `Nothing stands behind asset ${cover}.`);
    }
    others.forEach((id) => this.#behind.delete(id));
    this.#arrange();
  }

  choose(cover, asset) {
    const { as } = this.#behind.get(asset);
    this.#behind.delete(asset);
    this.#behind.set(cover, { cover: asset, as });
    for (const place of this.#behind.values()) {
      place.cover = place.cover === cover ? asset : place.cover;
    }
    this.#arrange();
  }

  /** Lists show covers alone. */
  #arrange() {
    this.#library.arrange((id) => this.coverOf(id) === id);
  }
}

export function stackRoutes(stacks, one) {
  return [
    ['GET', /^\/assets\/(\d+)\/stack$/, 'READ', (_, id) => one(stacks.files(Number(id)))],
    ['POST', /^\/stacks$/, 'WRITE', ({ body }) => {
      const { cover, assets } = JSON.parse(body);
      stacks.put(cover, assets);
      return one(stacks.files(cover));
    }],
    ['DELETE', /^\/stacks\/(\d+)$/, 'WRITE', (_, cover) => {
      stacks.apart(Number(cover));
      return { status: 204 };
    }],
    ['PUT', /^\/stacks\/(\d+)\/cover$/, 'WRITE', ({ body }, cover) => {
      const { asset } = JSON.parse(body);
      stacks.choose(Number(cover), asset);
      return one(stacks.files(asset));
    }],
  ];
}
