// Works on folders of pictures, as a server that stays would: one JSON line in ({ folder, output }), one out
// ({ pictures, failures }).
import { mkdir, readdir } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { end, process as processPicture } from './recipe.mjs';

async function work({ folder, output }) {
  await mkdir(output, { recursive: true });
  const names = await readdir(folder);
  const results = await Promise.allSettled(names.map((name) => processPicture(folder, name, output)));
  const failures = results
    .map(({ reason }, index) => reason && `${names[index]}: ${reason.message ?? reason}`)
    .filter(Boolean);
  return { pictures: names.length, failures };
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await work(JSON.parse(line)))}\n`);
}
await end();
