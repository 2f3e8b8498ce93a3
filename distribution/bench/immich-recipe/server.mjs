// Works on folders of pictures, as a server that stays would: one JSON line in ({ folder, output, part }), one out
// ({ pictures, failures }).
import { mkdir, readdir } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { end, process as processPicture, readMetadata } from './recipe.mjs';

const PARTS = { all: processPicture, metadata: readMetadata };

async function work({ folder, output, part = 'all' }) {
  await mkdir(output, { recursive: true });
  const names = await readdir(folder);
  const results = await Promise.allSettled(names.map((name) => PARTS[part](folder, name, output)));
  const failures = results
    .map(({ reason }, index) => reason && `${names[index]}: ${reason.message ?? reason}`)
    .filter(Boolean);
  return { pictures: names.length, failures };
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await work(JSON.parse(line)))}\n`);
}
await end();
