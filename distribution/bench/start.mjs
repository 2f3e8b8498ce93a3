// How long a start takes, and what an idle appliance holds; see start.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Appliance } from './tools/appliance.mjs';
import { copy, jpegs } from './tools/corpus.mjs';
import { fixed, median, print, say, table } from './tools/figures.mjs';
import { emptyFolder, SAMPLES } from './tools/places.mjs';
import { memory, postgresMemory } from './tools/processes.mjs';
import { settled } from './tools/settled.mjs';

const RUNS = Number(process.env.ROUNDS || 5);
const IDLE_SECONDS = Number(process.env.IDLE_SECONDS || 60);
const MOMENTS = [
  ['/health/live', 'first 200'],
  ['/health/ready', 'ready'],
  ['/api/v1/assets?limit=100', 'first page of the gallery'],
];

/** A data folder with a library in it. The class-data archive is written when this appliance stops. */
async function furnish(folder) {
  const appliance = await Appliance.start(folder);
  const { wall, cpu } = await appliance.answers('/health/ready');
  say(`very first start, database made: ${fixed(wall, 2)} s, ${fixed(cpu.total, 2)} CPU s`);
  const files = copy(jpegs(SAMPLES), 1, join(appliance.inbox, 'samples'), 'start');
  await settled(appliance, files);
  await appliance.stop();
}

/** The moments of one start, in the order of MOMENTS. */
async function measure(folder) {
  const appliance = await Appliance.start(folder);
  const moments = [];
  for (const [path] of MOMENTS) {
    moments.push(await appliance.answers(path));
  }
  return { appliance, moments };
}

async function measureAndStop(folder) {
  const { appliance, moments } = await measure(folder);
  await appliance.stop();
  return moments;
}

async function idle(folder) {
  const { appliance } = await measure(folder);
  const before = appliance.cpu();
  await pause(IDLE_SECONDS * 1000);
  const after = appliance.cpu();
  const held = { ...memory(appliance.pid), postgres: postgresMemory(appliance.pid) };
  await appliance.stop();
  return { ...held, load: (after.total - before.total) / IDLE_SECONDS };
}

const folder = emptyFolder('start');
await furnish(folder);
await measureAndStop(folder);
const starts = [];
for (let run = 1; run <= RUNS; run += 1) {
  starts.push(await measureAndStop(folder));
  const [first] = starts.at(-1);
  say(`start ${run}: ${fixed(first.wall, 2)} s, ${fixed(first.cpu.total, 2)} CPU s`);
}
const rows = MOMENTS.map(([path, name], index) => {
  const moments = starts.map((start) => start[index]);
  const walls = moments.map(({ wall }) => wall);
  const seconds = (key) => fixed(median(moments.map(({ cpu }) => cpu[key])), 2);
  const range = `${fixed(Math.min(...walls), 2)}–${fixed(Math.max(...walls), 2)}`;
  return [`${name} (\`${path}\`)`, fixed(median(walls), 2), range, seconds('total'), seconds('without')];
});
const head = [`start with a library, median of ${RUNS}`, 'wall s', 'range', 'CPU s', 'without PostgreSQL'];
print(`${table(head, rows)}\n`);

const { rss, pss, postgres, load } = await idle(folder);
print(
  table(
    [`idle, after ${IDLE_SECONDS} s`, 'MB or %'],
    [
      ['JVM, resident (VmRSS)', fixed(rss, 0)],
      ['JVM, proportional (Pss)', fixed(pss, 0)],
      ['PostgreSQL, proportional, all processes', fixed(postgres, 0)],
      ['CPU of one core, all processes', `${fixed(load * 100, 2)} %`],
    ],
  ),
);
rmSync(folder, { recursive: true, force: true });
