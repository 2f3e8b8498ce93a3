import { QueryClient } from '@tanstack/react-query';
import { beforeEach, describe, expect, it } from 'vitest';
import { HandClock, settled } from '../testing/HandClock';
import { HandStream } from '../testing/HandStream';
import { detail } from '../testing/details';
import { tile } from '../testing/tiles';
import { EventHub } from './events';
import { keys } from './keys';
import { keepLive, show } from './live';
import { tilesOf, type TimelinePages } from './timelinePages';
import type { AssetDetail, RecentFile, StageView, SystemStatus } from './types';

const READY = { state: 'READY', plugins: [{ id: 'inbox', version: '1', state: 'ACTIVE', reason: null }], stages: [] };
const file = (fileName: string): Partial<RecentFile> => ({ fileName, outcome: 'accepted', at: '2026-11-21T10:00:00Z' });

describe('cached answers', () => {
  let client: QueryClient;
  let stream: HandStream;
  let clock: HandClock;
  /** What is asked for, to be answered by the test. */
  let asked: ((answer: AssetDetail) => void)[];
  const happens = (event: string, payload: unknown): void => stream.sends(event, JSON.stringify(payload));
  const outdated = (key: readonly unknown[]): boolean => client.getQueryState(key)?.isInvalidated === true;

  beforeEach(() => {
    client = new QueryClient();
    stream = new HandStream();
    clock = new HandClock();
    const hub = new EventHub(() => stream, { clock });
    asked = [];
    keepLive(hub, client, clock, () => new Promise((answer) => asked.push(answer)));
    hub.start();
    stream.opens();
    client.setQueryData(keys.status, READY);
  });

  it('show at once what an edit was answered with: a photo in its place, or in no list any more', () => {
    const pages: TimelinePages = { pages: [{ items: [tile(2), tile(1)], nextCursor: null }], pageParams: [null] };
    client.setQueryData(keys.assetsOf(''), pages);
    const shown = (): unknown => tilesOf(client.getQueryData<TimelinePages>(keys.assetsOf('')) ?? pages).map(({ id }) => id);
    show(client, detail(2, { sortTime: '1999-12-31T23:30:00' }));
    expect(shown()).toEqual([1, 2]);
    expect(client.getQueryData(keys.asset(2))).toMatchObject({ sortTime: '1999-12-31T23:30:00' });
    show(client, detail(1, { archived: true }));
    expect(shown()).toEqual([2]);
  });

  it('are not replaced by an answer that an edit has overtaken: it is asked for again', async () => {
    const shown = (): number | null | undefined => client.getQueryData<AssetDetail>(keys.asset(2))?.rating;
    show(client, detail(2, { rating: 1 }));
    happens('asset.changed', { assetId: 2, stage: 'edit' });
    clock.pass(300);
    show(client, detail(2, { rating: 4 }));
    asked.shift()?.(detail(2, { rating: 1 }));
    await settled();
    expect(shown()).toBe(4);
    clock.pass(0);
    clock.pass(300);
    asked.shift()?.(detail(2, { rating: 5 }));
    await settled();
    expect(shown()).toBe(5);
  });

  it('are not replaced by what was asked for before an edit', async () => {
    let answer: (found: AssetDetail) => void = () => undefined;
    const loading = client.fetchQuery({ queryKey: keys.asset(2), queryFn: () => new Promise<AssetDetail>((found) => (answer = found)) });
    const ended = loading.catch(() => undefined);
    await settled();
    show(client, detail(2, { rating: 4 }));
    answer(detail(2, { rating: 1 }));
    await ended;
    await settled();
    expect(client.getQueryData(keys.asset(2))).toMatchObject({ rating: 4 });
  });

  it('lose a photo that was removed', () => {
    const pages: TimelinePages = { pages: [{ items: [tile(2), tile(1)], nextCursor: null }], pageParams: [null] };
    client.setQueryData(keys.assetsOf(''), pages);
    happens('asset.removed', { assetId: 2 });
    const left = client.getQueryData<TimelinePages>(keys.assetsOf(''));
    expect(left && tilesOf(left).map(({ id }) => id)).toEqual([1]);
  });

  it('show what came in last, and no more than twenty', () => {
    client.setQueryData(keys.recent, [file('old.jpg')]);
    for (let number = 0; number < 30; number++) {
      happens('intake', file(`${number}.jpg`));
    }
    const recent = client.getQueryData<RecentFile[]>(keys.recent) ?? [];
    expect(recent).toHaveLength(20);
    expect(recent[0]?.fileName).toBe('29.jpg');
  });

  it('take the counts of stages, and the failures anew when their number changed', () => {
    client.setQueryData(keys.deadLetters(null), { pages: [], pageParams: [] });
    client.setQueryData<Partial<StageView>[]>(keys.stages, [{ name: 'thumbnail', dead: 0 }]);
    happens('stages', [{ name: 'thumbnail', dead: 0 }]);
    clock.pass(1_000);
    expect(outdated(keys.deadLetters(null))).toBe(false);
    happens('stages', [{ name: 'thumbnail', dead: 3 }]);
    clock.pass(1_000);
    expect(outdated(keys.deadLetters(null))).toBe(true);
  });

  it('keep the stages of the status when an event brings it without them', () => {
    happens('status', { ...READY, stages: undefined, assets: 5 });
    expect(client.getQueryData<SystemStatus>(keys.status)).toMatchObject({ assets: 5, stages: [] });
  });

  it('are all asked for again when the database is back', () => {
    client.setQueryData(keys.trash, { pages: [], pageParams: [] });
    happens('status', { ...READY, state: 'DATABASE_AWAY' });
    expect(outdated(keys.trash)).toBe(false);
    happens('status', READY);
    expect(outdated(keys.trash)).toBe(true);
  });

  it('are all asked for again when the place in the stream is lost', () => {
    client.setQueryData(keys.trash, { pages: [], pageParams: [] });
    happens('reset', {});
    expect(outdated(keys.trash)).toBe(true);
  });

  it('lose a plugin that has gone, and gain none that was never there', () => {
    happens('plugin', { id: 'never', version: null, state: null, reason: null });
    happens('plugin', { id: 'inbox', version: null, state: null, reason: null });
    expect(client.getQueryData<SystemStatus>(keys.status)?.plugins).toEqual([]);
  });

  it('ask anew for notices when something was told', () => {
    client.setQueryData(keys.told, {});
    client.setQueryData(keys.noticeSetup, {});
    happens('notices', {});
    clock.pass(1_000);
    expect([keys.told, keys.noticeSetup].map(outdated)).toEqual([true, true]);
  });

  it('ask anew for backups, and for what they lost, when something was told of one', () => {
    client.setQueryData(keys.backups, []);
    client.setQueryData(keys.returned('folder'), {});
    happens('backup', { name: 'folder' });
    clock.pass(1_000);
    expect([keys.backups, keys.returned('folder')].map(outdated)).toEqual([true, true]);
  });

  it('follow a plugin that is replaced', () => {
    happens('plugin', { id: 'inbox', version: '2', state: 'ACTIVE', reason: null });
    expect(client.getQueryData<SystemStatus>(keys.status)?.plugins).toEqual([
      { id: 'inbox', version: '2', state: 'ACTIVE', reason: null },
    ]);
  });
});
