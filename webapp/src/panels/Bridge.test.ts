import { describe, expect, it } from 'vitest';
import { ApiError } from '../api/envelope';
import { HandClock, settled } from '../testing/HandClock';
import { Bridge, CALL_MS, MOST_A_SECOND, MOST_CALLS, PING_MS, START_MS, type FrameHost, type Line } from './Bridge';
import type { PanelFacts, ToFrame } from './contract';
import { FrameLine } from './frame/FrameLine';
import { LiveApi } from './LiveApi';

const FACTS: PanelFacts = { asset: null, theme: { dark: false, tokens: { '--ink': '#000' } } };
const OTHER = { id: 7, kind: 'IMAGE', title: 'Lake', fileName: 'lake.jpg', takenAt: null, done: {} };

/** A page that notes what is wanted of it; `room` answers calls. */
function page(room: FrameHost['call'] = async () => null) {
  const noted: string[] = [];
  const host: FrameHost = {
    call: room,
    preview: async () => null,
    resize: (height) => void noted.push(`resize ${height}`),
    navigate: (id) => void noted.push(`navigate ${id}`),
    mounted: () => void noted.push('mounted'),
    failed: (reason) => void noted.push(`failed: ${reason}`),
  };
  const heard: ToFrame[] = [];
  let listening: ((message: ToFrame) => void) | null = null;
  const line: Line = {
    onmessage: null,
    postMessage: (message) => {
      heard.push(structuredClone(message));
      listening?.(message);
    },
    close: () => void noted.push('closed'),
  };
  const clock = new HandClock();
  const bridge = new Bridge(line, host, clock);
  const say = (data: unknown): void => line.onmessage?.({ data } as MessageEvent<unknown>);
  bridge.start({ plugin: 'moods', panel: 'mood' }, 'mood.js', FACTS);
  return { bridge, clock, heard, noted, say, listen: (listener: (message: ToFrame) => void) => (listening = listener) };
}

/** The same page, and a frame of ours at the other end. */
function both(room: FrameHost['call']) {
  const opened = page(room);
  const frame = new FrameLine({ postMessage: (message) => opened.say(structuredClone(message)) });
  const api = new LiveApi({ plugin: 'moods', panel: 'mood' }, FACTS, frame);
  opened.listen((message) => {
    if (message.type === 'reply' || message.type === 'refusal') {
      frame.answered(message);
    } else if (message.type === 'facts') {
      api.tell(message.facts);
    }
  });
  return { ...opened, api };
}

describe('a panel in a frame', () => {
  it('gets what its plugin answers', async () => {
    const { api } = both(async (method, path, body) => ({ method, path, body }));
    await expect(api.get('today')).resolves.toEqual({ method: 'GET', path: 'today', body: undefined });
    await expect(api.send('POST', 'today', { mood: 1 })).resolves.toEqual({ method: 'POST', path: 'today', body: { mood: 1 } });
  });

  it('is told by code and sentence why its plugin refused', async () => {
    const { api } = both(async () => {
      throw new ApiError(404, { code: 'NOT_FOUND', message: 'There is no mood.', hint: null, details: {} });
    });
    await expect(api.get('today')).rejects.toMatchObject({ code: 'NOT_FOUND', message: 'There is no mood.' });
  });

  it('is told of another photo and other colours, and of nothing that stays', () => {
    const { api, bridge } = both(async () => null);
    const told: unknown[] = [];
    const stop = api.onAssetChange((asset) => told.push(asset));
    api.onThemeChange(({ dark }) => told.push(dark));
    bridge.tell({ ...FACTS, asset: OTHER });
    bridge.tell({ ...FACTS, asset: { ...OTHER } });
    bridge.tell({ asset: OTHER, theme: { dark: true, tokens: {} } });
    expect(told).toEqual([OTHER, true]);
    expect(api.asset).toEqual(OTHER);
    stop();
    bridge.tell(FACTS);
    expect(told).toHaveLength(3);
    expect(api.asset).toBeNull();
  });

  it('knows its own size better once it has told it', () => {
    const { api, noted, say } = both(async () => null);
    const line = new FrameLine({ postMessage: say });
    line.grown(10);
    line.resize(20);
    line.grown(30);
    api.navigate(7);
    expect(noted).toEqual(['resize 10', 'resize 20', 'navigate 7']);
  });
});

describe('the page', () => {
  it.each([
    null,
    'mounted',
    {},
    { type: 'start' },
    { type: 'call', id: 1, method: 'TRACE', path: 'x' },
    { type: 'call', id: 1, method: 'GET', path: 1 },
    { type: 'call', id: 0, method: 'GET', path: 'x' },
    { type: 'call', id: 1, method: 'POST', path: 'x', body: 'x'.repeat(2 << 20) },
    { type: 'call', id: 1, method: 'POST', path: 'x', body: 1n },
    { type: 'navigate', assetId: '/account' },
    { type: 'navigate', assetId: 1.5 },
    { type: 'resize', height: -1 },
    { type: 'resize', height: Number.NaN },
    { type: 'preview' },
  ])('has nothing more to do with a panel that says %o', async (said) => {
    const asked: string[] = [];
    const { heard, noted, say } = page(async (_, path) => asked.push(path));
    say(said);
    say({ type: 'call', id: 2, method: 'GET', path: 'after' });
    await settled();
    expect(noted).toEqual(['closed', 'failed: It says what nobody understands.']);
    expect(asked).toEqual([]);
    expect(heard.map(({ type }) => type)).toEqual(['start', 'stop']);
  });

  it('gives up what does not start', () => {
    const { clock, noted } = page();
    clock.pass(START_MS);
    expect(noted).toEqual(['closed', 'failed: It did not start within 10 seconds.']);
  });

  it('gives up what does not answer any more, and nothing that answers late', () => {
    const { clock, heard, noted, say } = page();
    say({ type: 'mounted' });
    clock.pass(PING_MS);
    clock.pass(10 * PING_MS);
    say({ type: 'pong' });
    clock.pass(PING_MS);
    clock.pass(PING_MS);
    expect(noted).toEqual(['mounted']);
    clock.pass(PING_MS);
    expect(noted).toEqual(['mounted', 'closed', 'failed: It does not answer any more.']);
    expect(heard.filter(({ type }) => type === 'ping')).toHaveLength(4);
  });

  it('tells why a panel failed', () => {
    const { noted, say } = page();
    say({ type: 'failed', reason: 'mood is not defined' });
    expect(noted).toEqual(['closed', 'failed: mood is not defined']);
  });

  it('gives up what talks without end', () => {
    const { clock, noted, say } = page();
    for (let times = 0; times < MOST_A_SECOND; times += 1) {
      say({ type: 'pong' });
    }
    clock.pass(1_000);
    say({ type: 'pong' });
    expect(noted).toEqual([]);
    for (let times = 0; times < MOST_A_SECOND; times += 1) {
      say({ type: 'pong' });
    }
    expect(noted).toEqual(['closed', 'failed: It talks without end.']);
  });

  it('answers only so many questions at a time, and none without end', async () => {
    const broken: string[] = [];
    const { clock, heard, say } = page(
      (_method, path, _body, signal) => new Promise(() => signal.addEventListener('abort', () => broken.push(path))),
    );
    say({ type: 'mounted' });
    for (let id = 1; id <= MOST_CALLS + 1; id += 1) {
      say({ type: 'call', id, method: 'GET', path: `slow/${id}` });
    }
    expect(heard.at(-1)).toMatchObject({ type: 'refusal', id: MOST_CALLS + 1, trouble: { code: 'TOO_MANY_CALLS' } });
    clock.pass(CALL_MS);
    await settled();
    expect(broken).toHaveLength(MOST_CALLS);
    expect(heard.at(-1)).toMatchObject({ type: 'refusal', id: MOST_CALLS, trouble: { code: 'TIMEOUT' } });
  });

  it('breaks off what a panel asked when it is closed, and says nothing more', async () => {
    let answer: (value: unknown) => void = () => {};
    const { bridge, heard, noted, say } = page(() => new Promise((resolve) => (answer = resolve)));
    say({ type: 'call', id: 1, method: 'GET', path: 'slow' });
    bridge.close();
    answer('late');
    bridge.tell(FACTS);
    await settled();
    expect(heard.map(({ type }) => type)).toEqual(['start', 'stop']);
    expect(noted).toEqual(['closed']);
  });

  it('answers a panel whose room refuses the path at once', async () => {
    const { heard, say } = page(() => {
      throw new Error('not there');
    });
    say({ type: 'call', id: 1, method: 'GET', path: '../me' });
    await settled();
    expect(heard.at(-1)).toEqual({ type: 'refusal', id: 1, trouble: { code: 'INTERNAL', message: 'not there' } });
  });
});
