import type { AssetDetail } from '../api/types';
import { decimal } from './numbers';

type Encoding = NonNullable<AssetDetail['encoding']>;

/** By the names of ffmpeg, and those that stand in files. */
const CODECS: Readonly<Record<string, string>> = {
  h264: 'H.264',
  avc1: 'H.264',
  hevc: 'H.265 (HEVC)',
  hvc1: 'H.265 (HEVC)',
  hev1: 'H.265 (HEVC)',
  av1: 'AV1',
  av01: 'AV1',
  vp8: 'VP8',
  vp9: 'VP9',
  vp09: 'VP9',
  mpeg4: 'MPEG-4',
  mp4v: 'MPEG-4',
  mpeg2video: 'MPEG-2',
  mjpeg: 'Motion JPEG',
  prores: 'ProRes',
  wmv3: 'WMV 9',
  vc1: 'VC-1',
  aac: 'AAC',
  mp4a: 'AAC',
  mp3: 'MP3',
  opus: 'Opus',
  vorbis: 'Vorbis',
  flac: 'FLAC',
  alac: 'Apple Lossless',
  ac3: 'Dolby Digital',
  eac3: 'Dolby Digital Plus',
  wmav2: 'WMA',
  amr_nb: 'AMR',
};

const RANGES: Readonly<Record<NonNullable<Encoding['range']>, string | null>> = {
  sdr: null,
  hlg: 'HDR (HLG)',
  pq: 'HDR10',
  dolby_vision: 'Dolby Vision',
};

/** `h264` → `H.264`; what is not known stays as it is written. */
export function codecName(codec: string): string {
  const plain = codec.trim().toLowerCase();
  return CODECS[plain] ?? (plain.startsWith('pcm_') ? 'PCM' : codec);
}

/** `29.97` → `29.97 fps`. */
export function framesPerSecond(rate: number): string {
  return `${Number(rate.toFixed(2))} fps`;
}

/** `12345678` → `12.3 Mbit/s`, `128000` → `128 kbit/s`. */
export function bitRate(bitsPerSecond: number): string {
  return bitsPerSecond >= 1e6 ? `${decimal(bitsPerSecond / 1e6)} Mbit/s` : `${Math.round(bitsPerSecond / 1e3)} kbit/s`;
}

/** What a high dynamic range is called; null where it is none. */
export function rangeName(range: Encoding['range']): string | null {
  return range === null ? null : RANGES[range];
}

/** How a film or a recording is encoded: its codecs, and the rest. */
export function encodingParts(encoding: Encoding): { codecs: string[]; rest: string[] } {
  const { videoCodec, audioCodec, frameRate, range, bitRate: bits } = encoding;
  const codecs = [videoCodec, audioCodec].filter((codec) => codec !== null).map(codecName);
  const rest = [
    frameRate !== null && videoCodec !== null ? framesPerSecond(frameRate) : null,
    rangeName(range),
    bits !== null ? bitRate(bits) : null,
  ];
  return { codecs, rest: rest.filter((part) => part !== null) };
}

type Music = NonNullable<AssetDetail['music']>;

/** `Miles Davis · Kind of Blue, 1959`. */
export function albumLine({ artist, album, albumArtist, year }: Music): string {
  const by = artist ?? albumArtist;
  const on = [album, year].filter((part) => part !== null).join(', ');
  return [by, on].filter((part) => part !== null && part !== '').join(' · ');
}
