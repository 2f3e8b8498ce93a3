// What the Immich server computes for each uploaded picture: the SHA-1 of the file, ExifTool's tags, and from one decode
// a preview, a thumbnail and a ThumbHash, with the sizes, formats, qualities and concurrency that it has by default.
// Left out, in its favour: the upload itself, its database, its job queue, the search for places.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DefaultReadTaskOptions, ExifTool } from 'exiftool-vendored';
import sharp from 'sharp';
import { rgbaToThumbHash } from 'thumbhash';

const UPLOADS = 4;
const METADATA = 5;
const THUMBNAILS = 3;
const PREVIEW = { size: 1440, format: 'jpeg', options: { quality: 80, progressive: false, chromaSubsampling: '4:4:4' } };
const THUMBNAIL = { size: 250, format: 'webp', options: { quality: 80 } };

sharp.concurrency(0); // as many threads for each picture as there are cores
sharp.cache({ files: 0 });

// In its favour its ExifTool is never started anew, as it would be every five minutes.
const exiftool = new ExifTool({
  maxProcAgeMs: 24 * 3_600_000,
  maxProcs: METADATA,
  defaultVideosToUTC: true,
  backfillTimezones: true,
  inferTimezoneFromDatestamps: true,
  inferTimezoneFromTimeStamp: true,
  useMWG: true,
  numericTags: [...DefaultReadTaskOptions.numericTags, 'FocalLength', 'FileSize'],
  readArgs: ['-api', 'largefilesupport=1'],
});

/** At most this many of the given tasks at once, first come, first served. */
function queue(most) {
  const waiting = [];
  let running = 0;
  const next = () => {
    if (running < most && waiting.length > 0) {
      running += 1;
      waiting.shift()();
    }
  };
  return async (task) => {
    await new Promise((resolve) => {
      waiting.push(resolve);
      next();
    });
    try {
      return await task();
    } finally {
      running -= 1;
      next();
    }
  };
}

const uploads = queue(UPLOADS);
const metadata = queue(METADATA);
const thumbnails = queue(THUMBNAILS);

async function sha1(file) {
  const hash = createHash('sha1');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

function isSrgb(tags) {
  const named = [tags.ColorSpace, tags.ProfileDescription].filter(Boolean);
  return named.length > 0 ? named.some((name) => String(name).toLowerCase().includes('srgb')) : true;
}

/** The input in the colours and at the size of the output. */
function pictured(input, { srgb, raw, size }) {
  const decoded = sharp(input, { failOn: 'error', limitInputPixels: false, raw })
    .pipelineColorspace(srgb ? 'srgb' : 'rgb16')
    .withIccProfile(srgb ? 'srgb' : 'p3');
  const upright = raw ? decoded : decoded.rotate();
  return upright.resize(size, size, { fit: 'outside', withoutEnlargement: true });
}

async function thumbHash(input, raw) {
  const { data, info } = await sharp(input, { raw })
    .resize(100, 100, { fit: 'inside', withoutEnlargement: true })
    .raw()
    .ensureAlpha()
    .toBuffer({ resolveWithObject: true });
  return rgbaToThumbHash(info.width, info.height, data);
}

async function renditions(file, name, tags, output) {
  const srgb = isSrgb(tags);
  const { data, info } = await pictured(file, { srgb, size: PREVIEW.size }).raw().toBuffer({ resolveWithObject: true });
  const write = ({ size, format, options }, suffix) =>
    pictured(data, { srgb, raw: info, size })
      .toFormat(format, options)
      .toFile(join(output, `${name}${suffix}`));
  await Promise.all([thumbHash(data, info), write(THUMBNAIL, '_thumbnail.webp'), write(PREVIEW, '_preview.jpeg')]);
}

/**
 * Everything for one picture.
 *
 * @param {string} folder where it lies
 * @param {string} name its file name
 * @param {string} output folder of what is made from it
 */
export async function process(folder, name, output) {
  const file = join(folder, name);
  await uploads(() => sha1(file));
  const tags = await metadata(() => exiftool.read(file));
  await thumbnails(() => renditions(file, name, tags, output));
}

/** Only the metadata of one picture. */
export const readMetadata = (folder, name) => metadata(() => exiftool.read(join(folder, name)));

/** Ends ExifTool's processes. */
export const end = () => exiftool.end();
