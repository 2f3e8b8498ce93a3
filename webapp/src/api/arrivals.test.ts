import { beforeEach, describe, expect, it } from 'vitest';
import { HandClock, settled } from '../testing/HandClock';
import { Arrivals } from './arrivals';

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

describe('arrivals', () => {
  let clock: HandClock;
  let asked: number[];
  let floods: number;
  let arrivals: Arrivals;
  const rounds = async (count: number): Promise<void> => {
    for (let round = 0; round < count; round++) {
      clock.pass(300);
      await settled();
      clock.pass(0);
    }
  };

  beforeEach(() => {
    clock = new HandClock();
    asked = [];
    floods = 0;
    arrivals = new Arrivals(
      {
        refresh: async (ids) => void asked.push(...ids),
        refreshAll: async () => void floods++,
      },
      clock,
    );
  });

  it('ask once for a photo that several stages finished in one moment', async () => {
    arrivals.add([1]);
    arrivals.add([1]);
    arrivals.add([1, 2]);
    await rounds(1);
    expect(asked).toEqual([1, 2]);
  });

  it('ask again when it changes later', async () => {
    arrivals.add([1]);
    await rounds(1);
    arrivals.add([1]);
    await rounds(1);
    expect(asked).toEqual([1, 1]);
  });

  it('come a few at a time until all are there', async () => {
    arrivals.add(range(20));
    await rounds(1);
    expect(asked).toHaveLength(8);
    await rounds(2);
    expect(asked).toEqual(range(20));
  });

  it('are loaded by the page while they flood in, with rests between', async () => {
    arrivals.add(range(1000));
    await rounds(1);
    arrivals.add(range(1000));
    await rounds(3);
    expect(floods).toBe(1);
    clock.pass(4_000);
    await rounds(1);
    expect(floods).toBe(2);
    expect(asked).toEqual([]);
  });

  it('go on after a request failed', async () => {
    const failing = new Arrivals(
      {
        refresh: (ids) => {
          asked.push(...ids);
          return Promise.reject(new Error('away'));
        },
        refreshAll: () => Promise.resolve(),
      },
      clock,
    );
    failing.add([1]);
    await rounds(1);
    failing.add([2]);
    await rounds(1);
    expect(asked).toEqual([1, 2]);
  });

  it('do not ask for what has been removed', async () => {
    arrivals.add([1, 2]);
    arrivals.forget(1);
    await rounds(1);
    expect(asked).toEqual([2]);
  });
});
