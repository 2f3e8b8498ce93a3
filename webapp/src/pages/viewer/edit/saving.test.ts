import { beforeEach, describe, expect, it } from 'vitest';
import { refusal } from '../../../api/envelope';
import type { AssetDetail, EditChanges } from '../../../api/types';
import { detail } from '../../../testing/details';
import { tags, words } from './groups';
import { save, type EditDesk } from './saving';

/** A server with one photo, which somebody else may edit at any time. */
class HandDesk implements EditDesk {
  asset = detail(7, { title: 'Lake', description: 'Evening' });
  readonly sent: EditChanges[] = [];
  edition = 0;
  /** What somebody else does just before the next edit arrives. */
  meanwhile: (() => void)[] = [];

  say(changes: Partial<AssetDetail>): void {
    this.asset = { ...this.asset, ...changes, etag: `"7-${++this.edition}"` };
  }

  look = async (): Promise<AssetDetail> => this.asset;
  edit = async (_: number, changes: EditChanges, seen: string | null): Promise<AssetDetail> => {
    this.meanwhile.shift()?.();
    if (seen !== this.asset.etag) {
      throw refusal(412, JSON.stringify({ error: { code: 'PRECONDITION_FAILED', message: 'Somebody has edited this asset meanwhile.' } }));
    }
    this.sent.push(changes);
    this.say(changes as Partial<AssetDetail>);
    return this.asset;
  };
}

describe('what was typed about a photo', () => {
  let desk: HandDesk;
  let seen: AssetDetail;
  beforeEach(() => {
    desk = new HandDesk();
    seen = desk.asset;
  });

  it('is said, and what was not touched is not', async () => {
    const saved = await save(desk, words, seen, { title: 'Harbour', description: 'Evening' });
    expect(saved.kind).toBe('saved');
    expect(desk.sent).toEqual([{ title: 'Harbour' }]);
  });

  it('is not sent where nothing was changed', async () => {
    const saved = await save(desk, words, seen, words.read(seen));
    expect(saved).toEqual({ kind: 'saved', asset: seen });
    expect(desk.sent).toEqual([]);
  });

  it('does not overrule what somebody else has said of the same meanwhile', async () => {
    desk.meanwhile.push(() => desk.say({ title: 'Port' }));
    const saved = await save(desk, words, seen, { title: 'Harbour', description: 'Evening' });
    expect(saved.kind).toBe('clash');
    expect(desk.sent).toEqual([]);
    expect(desk.asset.title).toBe('Port');
  });

  it('follows somebody else’s word where it was not touched, and stays as it is where it was', async () => {
    desk.meanwhile.push(() => desk.say({ title: 'Port', description: 'Night' }));
    const saved = await save(desk, words, seen, { title: 'Harbour', description: 'Evening' });
    expect(saved).toMatchObject({ kind: 'clash', typed: { title: 'Harbour', description: 'Night' } });
  });

  it('is said after all when it is chosen against what somebody else has said', async () => {
    desk.meanwhile.push(() => desk.say({ title: 'Port', description: 'Night' }));
    const saved = await save(desk, words, seen, { title: 'Harbour', description: 'Evening' });
    if (saved.kind !== 'clash') {
      throw new Error('there is nothing to choose from');
    }
    await save(desk, words, saved.asset, saved.typed);
    expect(desk.sent).toEqual([{ title: 'Harbour' }]);
    expect(desk.asset).toMatchObject({ title: 'Harbour', description: 'Night' });
  });

  it('is said without a question when other facts were edited meanwhile, however often', async () => {
    desk.meanwhile.push(() => desk.say({ rating: 3 }), () => desk.say({ favourite: true }));
    const saved = await save(desk, words, seen, { title: 'Harbour', description: 'Evening' });
    expect(saved.kind).toBe('saved');
    expect(desk.asset).toMatchObject({ title: 'Harbour', rating: 3, favourite: true });
  });

  it('is no matter of choice when somebody else has said the same', async () => {
    desk.meanwhile.push(() => desk.say({ tags: ['lake'] }));
    const saved = await save(desk, tags, seen, { tags: ['lake'], typed: '' });
    expect(saved.kind).toBe('saved');
  });

  it('tells what else the server refuses', async () => {
    desk.edit = async () => {
      throw refusal(422, JSON.stringify({ error: { code: 'TEXT_TOO_LONG', message: 'Too long.', details: { field: 'title' } } }));
    };
    await expect(save(desk, words, seen, { title: 'x', description: '' })).rejects.toMatchObject({ details: { field: 'title' } });
  });
});
