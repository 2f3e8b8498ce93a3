// Paints made-up landscapes and writes them as PNG, so that the fixture needs no picture files.
import { crc32, deflateSync } from 'node:zlib';
import { rgbaToThumbHash } from 'thumbhash';

/** A repeatable stream of numbers from 0 to 1. */
export function dice(seed) {
  let state = (seed * 2654435761 + 88172645463) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const SKIES = [
  [[96, 148, 190], [238, 214, 178], [44, 66, 74]],
  [[24, 40, 84], [214, 112, 88], [22, 24, 40]],
  [[142, 186, 206], [236, 238, 226], [58, 88, 60]],
  [[54, 74, 120], [240, 178, 120], [60, 40, 52]],
  [[164, 174, 184], [222, 220, 214], [78, 82, 80]],
  [[18, 80, 110], [170, 220, 214], [16, 56, 66]],
];

const LIGHT = [255, 246, 224];

/** RGBA pixels of landscape number `seed`. */
export function paint(seed, width, height) {
  const roll = dice(seed);
  const [top, low, land] = SKIES[Math.floor(roll() * SKIES.length)];
  const sun = { x: 0.15 + roll() * 0.7, y: 0.12 + roll() * 0.35, size: 0.03 + roll() * 0.06 };
  const ridges = [0, 1, 2].map((depth) => ({
    base: 0.48 + depth * 0.15 + roll() * 0.06,
    waves: [0, 1, 2].map((wave) => [roll() * 6.3, 2 + roll() * 4 * (wave + 1), (0.09 - depth * 0.015) / (wave + 1)]),
    light: 0.62 - depth * 0.24,
  }));
  const pixels = new Uint8Array(width * height * 4).fill(255);
  for (let column = 0; column < width; column++) {
    const x = column / width;
    const edges = ridges.map(({ base, waves }) =>
      waves.reduce((sum, [phase, pitch, rise]) => sum + Math.sin(phase + x * pitch) * rise, base),
    );
    const across = ((x - sun.x) * width) / height;
    for (let row = 0; row < height; row++) {
      const y = row / height;
      const near = Math.sqrt(across * across + (y - sun.y) ** 2) / sun.size;
      const glow = near < 1 ? 1 : near < 6 ? Math.exp((1 - near) * 0.7) * 0.5 : 0;
      const fall = Math.min(1, y * 1.7);
      let front = 2;
      while (front >= 0 && y <= edges[front]) {
        front--;
      }
      const haze = front < 0 ? 0 : ridges[front].light * Math.max(0.25, 1 - (y - edges[front]) * 1.6);
      const at = (row * width + column) * 4;
      for (let channel = 0; channel < 3; channel++) {
        const sky = top[channel] + (low[channel] - top[channel]) * fall;
        pixels[at + channel] =
          front < 0 ? sky + (LIGHT[channel] - sky) * glow : land[channel] + (low[channel] - land[channel]) * haze;
      }
    }
  }
  return pixels;
}

/** Base64 of the ThumbHash of landscape number `seed`. */
export function thumbHash(seed, ratio) {
  const width = ratio >= 1 ? 60 : Math.round(60 * ratio);
  const height = ratio >= 1 ? Math.round(60 / ratio) : 60;
  return Buffer.from(rgbaToThumbHash(width, height, paint(seed, width, height))).toString('base64');
}

/** Landscape number `seed` as PNG. */
export function png(seed, width, height) {
  const pixels = paint(seed, width, height);
  const lines = Buffer.alloc(height * (width * 3 + 1));
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const from = (row * width + column) * 4;
      lines.set(pixels.subarray(from, from + 3), row * (width * 3 + 1) + 1 + column * 3);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines, { level: 4 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32 ? crc32(body) : checksum(body), body.length + 4);
  return framed;
}

/** For Node versions whose zlib has no crc32. */
function checksum(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) {
      sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
    }
  }
  return (sum ^ 0xffffffff) >>> 0;
}
