// What installing, updating and holding plugins costs; see plugins.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Appliance } from './tools/appliance.mjs';
import { output } from './tools/children.mjs';
import { fixed, median, print, say, table } from './tools/figures.mjs';
import { ledger } from './tools/ledger.mjs';
import { BENCH, emptyFolder } from './tools/places.mjs';
import { memory } from './tools/processes.mjs';
import { settled } from './tools/settled.mjs';

const LOOK_MS = 25;
const IDLE_SECONDS = Number(process.env.IDLE_SECONDS || 30);
const [jars, rounds, callMs] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
/** Enough for two calls at once to have work until the last update, on a slow machine too. */
const PICTURES = Math.ceil(((rounds + 1) * 30_000) / callMs);
const BETWEEN_UPDATES_MS = 3000;

async function until(wanted) {
  while (!(await wanted())) {
    await pause(LOOK_MS);
  }
}

async function furnish(appliance, folder) {
  const made = join(folder, 'made');
  mkdirSync(made);
  await output(join(process.env.BENCH_JDK, 'bin/java'), [join(BENCH, 'ledger/TinyPictures.java'), made, String(PICTURES)]);
  renameSync(made, join(appliance.inbox, 'made'));
  await settled(appliance, PICTURES);
}

/** Sends a jar; returns when it was begun, in ms since 1970. */
async function install(appliance, jar) {
  const begun = Date.now();
  const answer = await fetch(`${appliance.address}/api/v1/plugins`, {
    method: 'POST',
    headers: { ...appliance.headers, 'content-type': 'application/java-archive' },
    body: readFileSync(jar),
  });
  if (answer.status !== 202) {
    throw new Error(`${jar}: ${answer.status} ${await answer.text()}`);
  }
  return begun;
}

const active = async (appliance) => (await appliance.data('/plugins')).filter(({ state }) => state === 'ACTIVE');

/** Installs one version of the busy plugin after the other while it works. */
async function updates(appliance) {
  const begun = [];
  for (let version = 1; version <= rounds + 1; version += 1) {
    begun.push(await install(appliance, join(jars, `busy-${version}.jar`)));
    await until(async () => (await active(appliance)).some((one) => one.id === 'busy' && one.version === `1.0.${version}`));
    await pause(BETWEEN_UPDATES_MS);
  }
  const written = await ledger(appliance, 'busy.sql');
  if (written.length !== begun.length) {
    throw new Error(`of ${begun.length} versions ${written.length} had work`);
  }
  const [status] = (await appliance.data('/stages')).filter(({ name }) => name === 'busy');
  say(`the busy stage has ${status.pending} left to do`);
  return written.map(({ first, last }, index) => ({ begun: begun[index], first, last }));
}

/** A start until all plugins work, and the memory that is held some time after; collected before it is looked at. */
async function held(folder, plugins) {
  const appliance = await Appliance.start(folder);
  await appliance.answers('/health/ready');
  await until(async () => (await active(appliance)).length === plugins);
  const wall = (performance.now() - appliance.begun) / 1000;
  const cpu = appliance.cpu().total;
  await pause(IDLE_SECONDS * 1000);
  await output(join(process.env.BENCH_JDK, 'bin/jcmd'), [String(appliance.pid), 'GC.run']);
  await pause(2000);
  const { rss } = memory(appliance.pid);
  await appliance.stop();
  say(`${plugins} plugins: ${fixed(wall, 2)} s, ${fixed(cpu, 2)} CPU s, ${fixed(rss, 0)} MB`);
  return { wall, cpu, rss };
}

async function repeatedly(folder, plugins) {
  await held(folder, plugins); // the archive of loaded classes is written when it stops
  const runs = [];
  for (let run = 0; run < Math.min(rounds, 3); run += 1) {
    runs.push(await held(folder, plugins));
  }
  const middle = (key) => median(runs.map((run) => run[key]));
  return { wall: middle('wall'), cpu: middle('cpu'), rss: middle('rss') };
}

const slowest = (numbers) => Math.max(...numbers);
const seconds = (milliseconds) => fixed(milliseconds / 1000, 2);
const row = (name, numbers) => [name, seconds(median(numbers)), seconds(slowest(numbers))];

const folder = emptyFolder('plugins');
const appliance = await Appliance.start(folder);
await appliance.answers('/health/ready', 50);
await appliance.data('/status');
await furnish(appliance, folder);
const [first, ...later] = await updates(appliance);
const before = [first, ...later];
print(
  table(
    [`plugins that come while there is work, ${rounds} updates`, 'median s', 'slowest s'],
    [
      row(`upload to the first result, without the ${callMs} ms that it takes`, [first.first - first.begun - callMs]),
      row(
        'update: from the last result of the old version to the first call of the new one',
        later.map((one, index) => one.first - callMs - before[index].last),
      ),
      row(
        'update: from the upload to the first call of the new version',
        later.map((one) => one.first - callMs - one.begun),
      ),
    ],
  ),
);
await fetch(`${appliance.address}/api/v1/plugins/busy`, { method: 'DELETE', headers: appliance.headers });
await until(async () => (await active(appliance)).every(({ id }) => id !== 'busy'));
const shipped = (await active(appliance)).length;
await appliance.stop();

const without = await repeatedly(folder, shipped);
const many = readdirSync(join(jars, 'many'));
many.forEach((jar) => copyFileSync(join(jars, 'many', jar), join(folder, 'data/plugins', jar)));
const filled = await Appliance.start(folder);
await filled.answers('/health/ready');
await until(async () => (await active(filled)).length === shipped + many.length);
await until(async () => (await filled.data('/stages')).filter(({ plugin }) => plugin.startsWith('bench-')).every(({ pending }) => pending === 0));
await filled.stop();
const full = await repeatedly(folder, shipped + many.length);
print(
  `\n${table(
    ['start until all plugins work', 'wall s', 'CPU s', 'RSS, MB', 'MB a plugin'],
    [
      [`the ${shipped} that come along`, fixed(without.wall, 2), fixed(without.cpu, 2), fixed(without.rss, 0), ''],
      [
        `${many.length} more`,
        ...[full.wall, full.cpu].map((time) => fixed(time, 2)),
        fixed(full.rss, 0),
        fixed((full.rss - without.rss) / many.length, 2),
      ],
    ],
  )}`,
);
rmSync(folder, { recursive: true, force: true });
