import { beforeEach, expect, it } from 'vitest';
import { HandClock } from '../testing/HandClock';
import { HandStream } from '../testing/HandStream';
import { EventHub } from './events';
import { watchRecoveries } from './recoveries';

let stream: HandStream;
let recoveries: number;
const says = (state: string): void => stream.sends('status', JSON.stringify({ state }));

beforeEach(() => {
  stream = new HandStream();
  recoveries = 0;
  const hub = new EventHub(() => stream, { clock: new HandClock() });
  watchRecoveries(hub, () => recoveries++);
  hub.start();
});

it('the first line and good news are no recovery', () => {
  stream.opens();
  says('READY');
  says('READY');
  expect(recoveries).toBe(0);
});

it('a line that comes back is one', () => {
  stream.opens();
  stream.breaks(0);
  stream.opens();
  expect(recoveries).toBe(1);
});

it('a database that comes back is one', () => {
  stream.opens();
  says('DATABASE_AWAY');
  says('DATABASE_AWAY');
  says('READY');
  expect(recoveries).toBe(1);
});
