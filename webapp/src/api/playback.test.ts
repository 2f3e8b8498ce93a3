import { describe, expect, it } from 'vitest';
import { piecesUrl, placeOnStrip, playsWords } from './playback';

const STRIP = { url: '', columns: 10, rows: 2, tileWidth: 160, tileHeight: 90, secondsPerTile: 2.5 };

describe('what a browser plays', () => {
  it('is told where it is more than the usual, or less', () => {
    expect(playsWords((type) => type.includes('hvc1') || type.includes('webm') || type.includes('ogg') || type.includes('flac'))).toBe('hevc');
    expect(playsWords(() => false)).toBe('-webm,-ogg,-flac');
    expect(playsWords((type) => !/hvc1|ac-3|alac|6E|flac/.test(type))).toBe('av1,vp9,-flac');
  });

  it('goes with the list of pieces, once', () => {
    expect(piecesUrl('/hls/7/index.m3u8?plays=av1', true)).toBe('/hls/7/index.m3u8?plays=av1');
    expect(piecesUrl('/hls/7/index.m3u8', true)).toBe('/hls/7/index.m3u8?plays=-mov%2C-webm%2C-ogg%2C-flac');
  });
});

describe('the picture of a moment', () => {
  it('lies on the sheet row by row', () => {
    expect(placeOnStrip(STRIP, 0)).toEqual({ column: 0, row: 0 });
    expect(placeOnStrip(STRIP, 24.9)).toEqual({ column: 9, row: 0 });
    expect(placeOnStrip(STRIP, 25)).toEqual({ column: 0, row: 1 });
  });

  it('is the first or the last beyond them', () => {
    expect(placeOnStrip(STRIP, -1)).toEqual({ column: 0, row: 0 });
    expect(placeOnStrip(STRIP, 999)).toEqual({ column: 9, row: 1 });
  });
});
