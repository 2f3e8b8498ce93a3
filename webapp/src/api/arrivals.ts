import type { Clock } from './events';

export interface ArrivalsPort {
  /** Fetches a handful of assets and shows them together. */
  refresh(assetIds: readonly number[]): Promise<void>;
  /** Loads everything shown afresh. */
  refreshAll(): Promise<void>;
}

const GATHER_MS = 300;
const AT_ONCE = 8;
/** So many waiting are cheaper to load by the page. */
const FLOOD = 120;
const REST_AFTER_FLOOD_MS = 4_000;

/**
 * Turns the stream of "this asset changed" into few requests: each asset once per round, a handful at a time, and by
 * whole pages with rests between while a large import floods in.
 */
export class Arrivals {
  readonly #port: ArrivalsPort;
  readonly #clock: Clock;
  #waiting = new Set<number>();
  #busy = false;

  constructor(port: ArrivalsPort, clock: Clock) {
    this.#port = port;
    this.#clock = clock;
  }

  add(assetIds: readonly number[]): void {
    for (const id of assetIds) {
      this.#waiting.add(id);
    }
    this.#schedule();
  }

  /** A removed asset need not be asked for any more. */
  forget(assetId: number): void {
    this.#waiting.delete(assetId);
  }

  #schedule(): void {
    if (!this.#busy && this.#waiting.size > 0) {
      this.#busy = true;
      this.#clock.after(GATHER_MS, () => void this.#round());
    }
  }

  async #round(): Promise<void> {
    const flooded = this.#waiting.size > FLOOD;
    const ids = [...this.#waiting].slice(0, flooded ? this.#waiting.size : AT_ONCE);
    for (const id of ids) {
      this.#waiting.delete(id);
    }
    try {
      await (flooded ? this.#port.refreshAll() : this.#port.refresh(ids));
    } catch {
      // The connection's state is told elsewhere; after a loss everything is loaded afresh anyway.
    } finally {
      this.#clock.after(flooded ? REST_AFTER_FLOOD_MS : 0, () => {
        this.#busy = false;
        this.#schedule();
      });
    }
  }
}
