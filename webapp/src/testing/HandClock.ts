import type { Clock } from '../api/events';

/** A clock that moves only when a test says so. */
export class HandClock implements Clock {
  #time = 0;
  #timers: { due: number; action: () => void }[] = [];

  now(): number {
    return this.#time;
  }

  after(milliseconds: number, action: () => void): () => void {
    const timer = { due: this.#time + milliseconds, action };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  pass(milliseconds: number): void {
    this.#time += milliseconds;
    const due = this.#timers.filter((timer) => timer.due <= this.#time);
    this.#timers = this.#timers.filter((timer) => timer.due > this.#time);
    for (const timer of due) {
      timer.action();
    }
  }
}

/** Lets everything run that was only waiting for settled promises. */
export async function settled(): Promise<void> {
  await new Promise<void>((resolve) => setImmediate(resolve));
}
