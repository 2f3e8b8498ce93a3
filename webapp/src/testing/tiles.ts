import type { AssetTile } from '../api/types';

/** A photo for tests; what a test is about it says itself. */
export function tile(id: number, facts: Partial<AssetTile> = {}): AssetTile {
  return {
    id,
    kind: 'image',
    mime: 'image/jpeg',
    fileName: `IMG_${id}.jpg`,
    takenAt: null,
    sortTime: '2026-11-21T10:00:00',
    trashedAt: null,
    width: 3000,
    height: 2000,
    durationSeconds: null,
    thumbHash: null,
    revision: 1,
    renditions: ['150', '250', '300', '1024', 'preview'],
    favourite: false,
    archived: false,
    hidden: false,
    stack: null,
    problem: null,
    ...facts,
  };
}
