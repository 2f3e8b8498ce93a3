/** The pages that the browser's buttons walk through. */
export interface Trail {
  /** Where in it the browser stands; null where the app has put no page. */
  place(): number | null;
  go(steps: number): void;
  /** Has the app show the page where the browser stands. */
  follow(): void;
}

/**
 * Steps through the browser's pages that the app does not follow until somebody has said so. The browser takes them without asking, more of them may come
 * meanwhile, and going back comes to pass later or is overtaken: so nothing is undone before there is an answer, and each answer looks where the browser is.
 */
export class Steps {
  readonly #trail: Trail;
  #ask: () => void = () => undefined;
  #home: number | null = null;
  #wanted: number | null = null;

  constructor(trail: Trail) {
    this.#trail = trail;
  }

  /** From here on steps are asked about. */
  hold(ask: () => void): void {
    this.#ask = ask;
    this.#home = this.#trail.place();
    this.#wanted = null;
  }

  release(): void {
    this.#home = null;
    this.#wanted = null;
  }

  /** After a step of the browser: whether the app is to follow it at once. One that has only led back is not asked about either. */
  taken(): boolean {
    const place = this.#trail.place();
    if (this.#home === null || place === null) {
      return true;
    }
    if (place !== this.#home) {
      this.#wanted = place;
      this.#ask();
    }
    return false;
  }

  /** Somebody stays. */
  stay(): void {
    const place = this.#trail.place();
    this.#wanted = null;
    if (this.#home !== null && place !== null && place !== this.#home) {
      this.#trail.go(this.#home - place);
    }
  }

  /** Somebody goes where the last step led. */
  leave(): void {
    const wanted = this.#wanted;
    const place = this.#trail.place();
    this.release();
    if (wanted === null || place === null) {
      return;
    }
    if (place === wanted) {
      this.#trail.follow();
    } else {
      this.#trail.go(wanted - place);
    }
  }
}
