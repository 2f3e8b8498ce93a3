import { beforeEach, describe, expect, it } from 'vitest';
import { HandClock } from '../testing/HandClock';
import { HandStream } from '../testing/HandStream';
import { EventHub, SILENCE_MS } from './events';

describe('the event hub', () => {
  let streams: HandStream[];
  let clock: HandClock;
  let hub: EventHub;
  let refusals: number;
  const line = (number: number): HandStream => {
    const stream = streams[number];
    if (!stream) {
      throw new Error(`line ${number} was never opened`);
    }
    return stream;
  };

  beforeEach(() => {
    streams = [];
    refusals = 0;
    clock = new HandClock();
    hub = new EventHub(() => {
      const stream = new HandStream();
      streams.push(stream);
      return stream;
    }, { clock, refused: () => refusals++ });
  });

  it('hands each event to those who listen for it', () => {
    const heard: unknown[] = [];
    hub.on('asset.added', (payload) => heard.push(payload));
    hub.start();
    line(0).opens();
    line(0).sends('asset.added', '{"assetId":7}');
    line(0).sends('asset.removed', '{"assetId":8}');
    expect(heard).toEqual([{ assetId: 7 }]);
  });

  it('is silent to those who stopped listening', () => {
    const heard: unknown[] = [];
    const stop = hub.on('asset.added', (payload) => heard.push(payload));
    hub.start();
    stop();
    line(0).sends('asset.added', '{"assetId":7}');
    expect(heard).toEqual([]);
  });

  it('survives data that is no JSON', () => {
    const heard: unknown[] = [];
    hub.on('asset.added', (payload) => heard.push(payload));
    hub.start();
    line(0).sends('asset.added', '{"assetId":');
    line(0).sends('asset.added', '{"assetId":7}');
    expect(heard).toEqual([{ assetId: 7 }]);
  });

  it('opens one line only, however often it is started', () => {
    hub.start();
    hub.start();
    expect(streams).toHaveLength(1);
  });

  it('says that the connection is lost and leaves a reconnecting browser alone', () => {
    const states: string[] = [];
    hub.watch(() => states.push(hub.connection));
    hub.start();
    line(0).opens();
    line(0).breaks(0);
    line(0).opens();
    expect(states).toEqual(['open', 'lost', 'open']);
    expect(streams).toHaveLength(1);
  });

  it('does not tell reset when the browser resumed by itself', () => {
    let resets = 0;
    hub.on('reset', () => resets++);
    hub.start();
    line(0).opens();
    line(0).breaks(0);
    line(0).opens();
    expect(resets).toBe(0);
  });

  it('opens a new line with growing pauses where the browser gives up, and tells reset then', () => {
    let resets = 0;
    hub.on('reset', () => resets++);
    hub.start();
    line(0).breaks(2);
    clock.pass(1_000);
    line(1).breaks(2);
    clock.pass(1_000);
    expect(streams).toHaveLength(2);
    clock.pass(1_000);
    expect(streams).toHaveLength(3);
    line(2).opens();
    expect(resets).toBe(1);
    expect(hub.connection).toBe('open');
  });

  it('tells when the server answered and refused, not when the line merely broke', () => {
    hub.start();
    line(0).opens();
    line(0).breaks(0);
    expect(refusals).toBe(0);
    line(0).breaks(2);
    expect(refusals).toBe(1);
  });

  it('takes a long silence for a dead line', () => {
    hub.start();
    line(0).opens();
    clock.pass(SILENCE_MS - 1);
    line(0).sends('status', '{}');
    clock.pass(SILENCE_MS - 1);
    expect(hub.connection).toBe('open');
    clock.pass(1);
    expect(hub.connection).toBe('lost');
    expect(line(0).closed).toBe(true);
    clock.pass(1_000);
    expect(streams).toHaveLength(2);
  });

  it('hangs up when stopped and does not call again by itself', () => {
    hub.start();
    line(0).opens();
    hub.stop();
    clock.pass(10 * SILENCE_MS);
    expect(line(0).closed).toBe(true);
    expect(streams).toHaveLength(1);
  });
});
