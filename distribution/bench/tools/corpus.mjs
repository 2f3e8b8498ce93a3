// Copies of JPEG files, each with bytes of its own, so that none is a duplicate of another.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FRAME_HEADERS = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);

/** Pixels of a JPEG file, from its frame header; 0 when there is none. */
function pixels(content) {
  let at = 2;
  while (at + 9 < content.length && content[at] === 0xff) {
    if (FRAME_HEADERS.has(content[at + 1])) {
      return content.readUInt16BE(at + 5) * content.readUInt16BE(at + 7);
    }
    at += 2 + content.readUInt16BE(at + 2);
  }
  return 0;
}

/** The JPEG files of a folder. */
export function jpegs(folder) {
  return readdirSync(folder)
    .filter((name) => /\.jpe?g$/i.test(name))
    .map((name) => ({ name, content: readFileSync(join(folder, name)) }))
    .map((file) => ({ ...file, pixels: pixels(file.content) }));
}

/** Writes copies of files into a new folder. What follows the end-of-image marker is not looked at by decoders. */
export function copy(files, copies, folder, label) {
  mkdirSync(folder, { recursive: true });
  for (const { name, content } of files) {
    for (let number = 0; number < copies; number += 1) {
      const unique = `${label}-${number}`;
      writeFileSync(join(folder, `${unique}-${name}`), Buffer.concat([content, Buffer.from(unique)]));
    }
  }
  return files.length * copies;
}
