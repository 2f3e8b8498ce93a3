import { describe, expect, it } from 'vitest';
import { albumLine, bitRate, codecName, encodingParts, framesPerSecond } from './encoding';

const NOTHING = { videoCodec: null, audioCodec: null, frameRate: null, rotation: null, range: null, bitRate: null };
const MUSIC = { title: null, artist: null, album: null, albumArtist: null, track: null, year: null, genre: null };

describe('how a film is encoded', () => {
  it('is told by the names that people know', () => {
    expect([codecName('hvc1'), codecName('H264'), codecName('pcm_s16le'), codecName('svq3')]).toEqual(['H.265 (HEVC)', 'H.264', 'PCM', 'svq3']);
  });

  it('has its rates in round numbers', () => {
    expect([framesPerSecond(29.97002997), framesPerSecond(60), bitRate(128_000), bitRate(12_345_678)]).toEqual([
      '29.97 fps',
      '60 fps',
      '128 kbit/s',
      '12.3 Mbit/s',
    ]);
  });

  it('leaves out what is not known, and a range that is nothing special', () => {
    expect(encodingParts({ ...NOTHING, videoCodec: 'hevc', range: 'hlg', frameRate: 24 })).toEqual({
      codecs: ['H.265 (HEVC)'],
      rest: ['24 fps', 'HDR (HLG)'],
    });
    expect(encodingParts({ ...NOTHING, audioCodec: 'mp3', range: 'sdr' })).toEqual({ codecs: ['MP3'], rest: [] });
  });
});

describe('whose music it is', () => {
  it('is told in a line', () => {
    expect(albumLine({ ...MUSIC, artist: 'Miles Davis', album: 'Kind of Blue', year: 1959 })).toBe('Miles Davis · Kind of Blue, 1959');
    expect(albumLine({ ...MUSIC, albumArtist: 'Various' })).toBe('Various');
    expect(albumLine(MUSIC)).toBe('');
  });
});
