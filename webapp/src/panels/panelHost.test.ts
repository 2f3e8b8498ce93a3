import { describe, expect, it } from 'vitest';
import type { AssetDetail, AssetTile } from '../api/types';
import { panelAsset } from './panelHost';

const TILE = { id: 7, kind: 'IMAGE', fileName: 'lake.jpg', takenAt: null } as unknown as AssetTile;
const MARK = { flag: 'f', code: null, message: null };
const DETAIL = {
  id: 7,
  title: 'Lake',
  stages: [
    { ...MARK, name: 'thumbnail', state: 'done', at: '2026-11-29T09:00:00Z' },
    { ...MARK, name: 'sepia-preview', state: 'stale', at: '2026-11-29T09:01:00Z' },
    { ...MARK, name: 'similar', state: 'pending', at: null },
    { ...MARK, name: 'metadata', state: 'dead', at: '2026-11-29T09:02:00Z' },
  ],
} as unknown as AssetDetail;

describe('what a panel is told of a photo', () => {
  it('names the stages whose results are there', () => {
    expect(panelAsset(TILE, DETAIL)).toMatchObject({
      title: 'Lake',
      done: { thumbnail: '2026-11-29T09:00:00Z', 'sepia-preview': '2026-11-29T09:01:00Z' },
    });
  });

  it('is nothing of the photo that was shown before', () => {
    expect(panelAsset({ ...TILE, id: 8 }, DETAIL)).toMatchObject({ id: 8, title: 'lake.jpg', done: {} });
  });
});
