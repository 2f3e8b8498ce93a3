// Many files of many formats: copies of samples, each with bytes of its own where no decoder looks, so that none is a duplicate.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';

/** What comes how often among a hundred files: small ones mostly, and now and then what phones and cameras make. */
const HUNDRED = [
  [16, 'jpeg/mongolia.jpeg'],
  [14, 'jpeg/prairie_falcon.jpg'],
  [14, 'jpeg/elephants.jpg'],
  [12, 'jpeg/portrait-orientation-6.jpg'],
  [12, 'jpeg/DSCN0010.jpg'],
  [8, 'jpeg/45-gps_ifd.jpg'],
  [2, 'jpeg/DSC_0003.JPG'],
  [6, 'png/density_plot.png'],
  [3, 'webp/denali.webp'],
  [5, 'heic/C002.heic'],
  [1, 'heic/IMG_8565.HEIC'],
  [2, 'raw-composite/composite.CR2'],
  [2, 'raw-composite/composite.NEF'],
  [1, 'raw-composite/composite.RAF'],
  [2, 'video/sample_android_slow_motion.mp4'],
];
const BOXES = new Set(['.heic', '.mp4', '.mov', '.avif']);

/** Files made of boxes get one that is free; others are followed by what does not belong to them. */
function own(text, name) {
  const bytes = Buffer.from(text);
  if (!BOXES.has(extname(name).toLowerCase())) {
    return bytes;
  }
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + bytes.length);
  head.write('free', 4, 'latin1');
  return Buffer.concat([head, bytes]);
}

/** Writes so many files into a new folder, the formats well mixed. */
export function variants(samples, files, folder) {
  mkdirSync(folder, { recursive: true });
  const hundred = HUNDRED.flatMap(([times, file]) =>
    Array.from({ length: times }, (_, index) => ({ place: (index + 0.5) / times, name: basename(file), content: readFileSync(join(samples, file)) })),
  ).sort((one, other) => one.place - other.place);
  for (let number = 0; number < files; number += 1) {
    const { name, content } = hundred[number % hundred.length];
    writeFileSync(join(folder, `${number}-${name}`), Buffer.concat([content, own(`variant ${number}`, name)]));
  }
}
