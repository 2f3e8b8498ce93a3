import { describe, expect, it } from 'vitest';
import { tile } from '../testing/tiles';
import { renditionFor, tilePicture, viewerPicture } from './media';

describe('the picture of a tile', () => {
  it('is the smallest that covers it', () => {
    expect([100, 200, 260, 320, 500, 3000].map((pixels) => renditionFor(tile(1), pixels))).toEqual([
      '150',
      '250',
      '250',
      '300',
      '1024',
      'preview',
    ]);
  });

  it('is the largest there is where none covers it', () => {
    expect(renditionFor(tile(1, { renditions: ['150'] }), 900)).toBe('150');
  });

  it('is none where none was made', () => {
    expect(tilePicture(tile(1, { renditions: [] }), 200, 1)).toBeNull();
  });

  it('counts device pixels and carries the revision, so that it may be cached for ever', () => {
    expect(tilePicture(tile(7, { revision: 3 }), 140, 2)).toBe('/media/7/250?r=3');
  });
});

describe('the picture of the viewer', () => {
  it('is the preview, and the original while there is none yet', () => {
    expect(viewerPicture(tile(7))).toBe('/media/7/preview?r=1');
    expect(viewerPicture(tile(7, { renditions: [] }))).toBe('/media/7/original');
  });

  it('is not an original that the factory gave up on or that browsers cannot show', () => {
    const problem = { stage: 'thumbnail', code: 'TOO_LARGE', message: '300 megapixels' };
    expect(viewerPicture(tile(7, { renditions: [], problem }))).toBeNull();
    expect(viewerPicture(tile(7, { renditions: [], mime: 'image/heic' }))).toBeNull();
  });

  it('of a GIF is the original, since only that moves', () => {
    expect(viewerPicture(tile(7, { mime: 'image/gif' }))).toBe('/media/7/original');
  });
});
