// Memory of the server and of its decoders while very many files of many formats come in; see memory.
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Appliance } from './tools/appliance.mjs';
import { count, fixed, median, print, say, table } from './tools/figures.mjs';
import { emptyFolder, SAMPLES } from './tools/places.mjs';
import { highest, memory, tree } from './tools/processes.mjs';
import { settled } from './tools/settled.mjs';
import { variants } from './tools/variants.mjs';

const LOOK_MS = 1000;
const PARTS = 5;
const files = Number(process.argv[2] || 10_000);
const minutes = Number(process.env.MINUTES || Infinity);

const folder = emptyFolder('memory');
const made = join(folder, 'made');
say(`making ${count(files)} files ...`);
variants(join(SAMPLES, '..'), files, made);
const appliance = await Appliance.start(folder);
await appliance.answers('/health/ready', 50);
await settled(appliance, 0); // its stages are there

const looks = [];

/** The server, and its decoders, which are Java processes as well; null when one has just ended. */
function look(finished) {
  try {
    const decoders = tree(appliance.pid)
      .slice(1)
      .filter(({ name }) => name === 'java')
      .map(({ pid }) => ({ ...memory(pid), highest: highest(pid) }));
    looks.push({ finished, server: memory(appliance.pid).rss, decoders });
  } catch {
    return; // the next look tells
  }
  if (looks.length % 30 === 0) {
    const { server, decoders } = looks.at(-1);
    say(`${count(finished)} finished: server ${fixed(server, 0)} MB, decoders ${decoders.map(({ rss }) => fixed(rss, 0)).join(', ')} MB`);
  }
}

const begun = performance.now();
const elapsed = () => (performance.now() - begun) / 1000;
renameSync(made, join(appliance.inbox, 'mixed'));
await settled(appliance, files, {
  everyMs: LOOK_MS,
  look: ({ finished }) => look(finished),
  enough: () => elapsed() > minutes * 60,
});
const seconds = elapsed();
const status = await appliance.data('/status');
const used = appliance.cpu();
const { finished } = looks.at(-1);

const largest = (part, key) => Math.max(0, ...part.flatMap(({ decoders }) => decoders.map((decoder) => decoder[key])));
const parts = Array.from({ length: PARTS }, (_, index) =>
  looks.filter((look) => Math.min(PARTS - 1, Math.floor((look.finished / finished) * PARTS)) === index),
);
const middles = parts.map((part) => median(part.map(({ server }) => server)));
print(
  table(
    [`${count(finished)} of ${count(files)} files, MB resident`, 'server, median', 'server, most', 'decoder, most at a look', 'decoder, most ever', 'looks'],
    parts.map((part, index) => [
      `fifth ${index + 1}`,
      fixed(middles[index], 0),
      fixed(Math.max(...part.map(({ server }) => server)), 0),
      fixed(largest(part, 'rss'), 0),
      fixed(largest(part, 'highest'), 0),
      part.length,
    ]),
  ),
);
print(`\nServer, last fifth to second: ${fixed(middles.at(-1) / middles[1], 2)}. Largest decoder: ${fixed(largest(looks, 'highest'), 0)} MB.`);
print(
  `${fixed(finished / seconds)} files/s, ${fixed((used.total * 1000) / finished)} CPU ms a file; ` +
    `in quarantine ${status.quarantined}, duplicates ${status.duplicates}, given up ${status.deadLetters}.`,
);
await appliance.stop();
rmSync(folder, { recursive: true, force: true });
