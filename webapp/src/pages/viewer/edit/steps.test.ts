import { beforeEach, describe, expect, it } from 'vitest';
import { Steps, type Trail } from './steps';

/** A browser whose steps are taken when the test says so, in the order they were asked for, as buttons and scripts ask at any time. */
class HandTrail implements Trail {
  at = 5;
  /** The page that the app shows. */
  shown = 5;
  readonly #asked: number[] = [];
  /** How often somebody was asked. */
  questions = 0;
  readonly steps = new Steps(this);

  hold = (): void => this.steps.hold(() => void this.questions++);
  place = (): number => this.at;
  go = (steps: number): void => void this.#asked.push(steps);
  follow = (): void => this.#arrive();

  /** Takes all steps that were asked for. */
  settle(): void {
    for (let steps = this.#asked.shift(); steps !== undefined; steps = this.#asked.shift()) {
      this.at += steps;
      this.#arrive();
    }
  }

  #arrive(): void {
    if (this.steps.taken()) {
      this.shown = this.at;
    }
  }
}

describe('a step of the browser', () => {
  let trail: HandTrail;
  beforeEach(() => {
    trail = new HandTrail();
  });

  it('is followed while nothing is held', () => {
    trail.go(-1);
    trail.settle();
    expect(trail.shown).toBe(4);
  });

  it('is asked about while something is, and undone when somebody stays', () => {
    trail.hold();
    trail.go(-1);
    trail.settle();
    expect(trail.questions).toBe(1);
    trail.steps.stay();
    trail.settle();
    expect(trail).toMatchObject({ at: 5, shown: 5, questions: 1 });
  });

  it('is followed when somebody leaves', () => {
    trail.hold();
    trail.go(-1);
    trail.settle();
    trail.steps.leave();
    expect(trail).toMatchObject({ at: 4, shown: 4 });
  });

  it('that comes twice is asked about, and undone as a whole', () => {
    trail.hold();
    trail.go(-1);
    trail.go(-1);
    trail.settle();
    trail.steps.stay();
    trail.settle();
    expect(trail).toMatchObject({ at: 5, shown: 5, questions: 2 });
  });

  it('that comes before the last one is undone is asked about again', () => {
    trail.hold();
    trail.go(-1);
    trail.settle();
    trail.go(-1);
    trail.steps.stay();
    trail.settle();
    expect(trail.questions).toBe(3);
    trail.steps.stay();
    trail.settle();
    expect(trail).toMatchObject({ at: 5, shown: 5 });
  });

  it('is taken all the same when it was undone just before somebody leaves', () => {
    trail.hold();
    trail.go(-1);
    trail.settle();
    trail.steps.stay();
    trail.go(-1);
    trail.go(1);
    trail.settle();
    expect(trail.at).toBe(5);
    trail.steps.leave();
    trail.settle();
    expect(trail).toMatchObject({ at: 4, shown: 4 });
  });

  it('is followed again once nothing is held any more', () => {
    trail.hold();
    trail.steps.release();
    trail.go(-2);
    trail.settle();
    expect(trail.shown).toBe(3);
  });
});
