// What programs that have nothing to do with ours show of a file. Each way is tried until one gives a picture.
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';

const EDGE = '300x300';
const TURNS = { 3: 180, 6: 90, 8: 270 };

/** Runs a program and leaves what it says; false when it is not there, or fails. */
function ran(program, words, options = {}) {
  try {
    return execFileSync(program, words, { stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 28, timeout: 60_000, ...options });
  } catch {
    return false;
  }
}

const full = (file) => existsSync(file) && statSync(file).size > 0;

const IMAGE_MAGICK = ['/usr/bin/magick', '/usr/bin/convert'].filter(existsSync);

/** All references pass through ImageMagick: without it a sheet would say that nothing else shows any file. */
export function requirePrograms() {
  if (IMAGE_MAGICK.length === 0) {
    throw new Error('References are made by ImageMagick, which is missing: apt-get install imagemagick');
  }
}

/** Upright, small, with its colour profile: the browser converts it. */
function shrunk(from, out, turn = ['-auto-orient']) {
  const words = [`${from}[0]`, ...turn, '-background', 'white', '-alpha', 'remove', '-resize', EDGE, '-quality', '90', out];
  return IMAGE_MAGICK.some((program) => ran(program, words) !== false) && full(out);
}

function byImageMagick(file, out) {
  return shrunk(file, out) && 'ImageMagick';
}

/** What the container has turned still says in its EXIF that it is to be turned. */
function byLibheif(file, out, turned) {
  const made = `${out}.heif.jpg`;
  const turn = turned ? ['-orient', 'top-left'] : ['-auto-orient'];
  return ran('heif-convert', ['-q', '95', file, made]) !== false && full(made) && shrunk(made, out, turn) && 'heif-convert';
}

function byFfmpeg(file, out) {
  const made = `${out}.frame.png`;
  ran('ffmpeg', ['-v', 'error', '-y', '-i', file, '-frames:v', '1', '-update', '1', made]);
  return full(made) && shrunk(made, out) && 'ffmpeg, first frame';
}

function byLibraw(file, out) {
  const made = `${out}.raw.tiff`;
  ran('dcraw_emu', ['-h', '-w', '-T', '-Z', made, file]);
  return full(made) && shrunk(made, out) && 'dcraw_emu, developed';
}

/** The largest picture inside, turned as ExifTool says that the file is to be turned. */
function byExifTool(file, out) {
  const pictures = ['JpgFromRaw', 'PreviewImage', 'OtherImage', 'JpgFromRaw2', 'ThumbnailImage']
    .map((tag) => ran('exiftool', ['-b', `-${tag}`, file]))
    .filter((bytes) => bytes && bytes.length > 0)
    .sort((one, other) => other.length - one.length);
  if (pictures.length === 0) {
    return false;
  }
  const made = `${out}.inside.jpg`;
  writeFileSync(made, pictures[0]);
  const orientation = Number(String(ran('exiftool', ['-s3', '-n', '-Orientation', file]) || '1'));
  const own = Number(String(ran('exiftool', ['-s3', '-n', '-Orientation', made]) || '1'));
  const turn = own > 1 ? ['-auto-orient'] : ['-rotate', String(TURNS[orientation] ?? 0)];
  return shrunk(made, out, turn) && 'picture inside, by exiftool';
}

const WAYS = [
  [/JPEG|PNG|GIF|WEBP|TIFF|BMP/, [byImageMagick, byFfmpeg]],
  [/HEI|AVIF/, [byLibheif]],
  [/JXL|JP2/, [byFfmpeg, byImageMagick]],
  [/CR2|CR3|CRW|NEF|DNG|RAF|RW2|X3F|KDC|GPR|ARW|ORF|PEF|SRW/, [byExifTool, byLibraw]],
  [/MP4|MOV|MKV|WEBM|M2TS|AVI|WMV|MP3|FLAC|OGG/, [byFfmpeg]],
];

/**
 * @param {string} type what the file is, as expected.json says
 * @param {boolean} turned whether a HEIC or AVIF container turns it
 * @returns {string | false} by what it was made; false when no program shows the file
 */
export function reference(file, type, out, turned = false) {
  const ways = WAYS.find(([types]) => types.test(type ?? ''))?.[1] ?? [byImageMagick, byLibheif, byFfmpeg];
  for (const way of ways) {
    const by = way(file, out, turned);
    if (by) {
      return by;
    }
    rmSync(out, { force: true });
  }
  return false;
}

/** A picture as 16 × 16 colours from 0 to 1, for a coarse comparison; null when it cannot be read. */
export function coarse(file, turn = []) {
  const bytes = ran(IMAGE_MAGICK[0], [file, ...turn, '-resize', '16x16!', '-colorspace', 'sRGB', '-depth', '8', 'rgb:-']);
  return bytes ? [...bytes].map((value) => value / 255) : null;
}

/** Root mean square of the difference of two coarse pictures. */
export function distance(one, other) {
  return Math.sqrt(one.reduce((sum, value, index) => sum + (value - other[index]) ** 2, 0) / one.length);
}
