// Reading a large library over HTTP; see timeline.
import { rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { Appliance } from './tools/appliance.mjs';
import { count, fixed, percentile, print, say, table } from './tools/figures.mjs';
import { ledger } from './tools/ledger.mjs';
import { emptyFolder } from './tools/places.mjs';
import { memory } from './tools/processes.mjs';
import { settled } from './tools/settled.mjs';

const PAGE = 100;
const LARGEST_PAGE = 500;
const REQUESTS = 1000;
const AT_ONCE = 4;

const assets = Number(process.argv[2] || 1_000_000);
const agent = new Agent({ keepAlive: true });

/** One answer to its last byte, and the milliseconds that took. */
function ask(appliance, path) {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    get(`${appliance.address}/api/v1${path}`, { agent, headers: appliance.headers }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => {
        const took = performance.now() - begun;
        const text = Buffer.concat(parts).toString();
        return answer.statusCode === 200 ? resolve({ took, text }) : reject(new Error(`${path}: ${text}`));
      });
    }).on('error', reject);
  });
}

const next = ({ text }) => JSON.parse(text).meta.nextCursor;
const page = (cursor, limit = PAGE) => `/assets?limit=${limit}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`;

/** Where pages can begin, all through the library: the places only the server can tell. */
async function places(appliance) {
  const found = [];
  let seen = 0;
  for (let cursor = null; ; ) {
    const answer = await ask(appliance, page(cursor, LARGEST_PAGE));
    seen += JSON.parse(answer.text).data.length;
    cursor = next(answer);
    if (!cursor) {
      return { found, seen };
    }
    found.push(cursor);
  }
}

const any = (list) => list[Math.floor(Math.random() * list.length)];

async function repeat(appliance, times, path) {
  const took = [];
  for (let number = 0; number < times; number += 1) {
    took.push((await ask(appliance, path())).took);
  }
  return took;
}

async function scroll(appliance) {
  const took = [];
  for (let cursor = null; took.length < REQUESTS; ) {
    const answer = await ask(appliance, page(cursor));
    took.push(answer.took);
    cursor = next(answer);
    if (!cursor) {
      break;
    }
  }
  return took;
}

async function together(appliance, path) {
  const readers = Array.from({ length: AT_ONCE }, () => repeat(appliance, REQUESTS / AT_ONCE, path));
  return (await Promise.all(readers)).flat();
}

/** Returns the size of the database in bytes. The stages come first: what is filled in has been through all of them. */
async function fill(folder) {
  const appliance = await Appliance.start(folder);
  await appliance.answers('/health/ready', 50);
  await settled(appliance, 0);
  say(`filling the ledger with ${count(assets)} assets ...`);
  const [{ bytes }] = await ledger(appliance, 'fill.sql', { assets });
  await appliance.stop();
  return bytes;
}

const folder = emptyFolder('timeline');
const bytes = await fill(folder);
const appliance = await Appliance.start(folder);
const start = await appliance.answers('/api/v1/assets?limit=100');
say('reading the whole library once ...');
const { found, seen } = await places(appliance);
const anywhere = () => page(any(found));
const measured = [
  ['first page of 100', await repeat(appliance, REQUESTS, () => page(null))],
  ['page of 100 at any depth', await repeat(appliance, REQUESTS, anywhere)],
  [`page of 100 at any depth, ${AT_ONCE} readers at once`, await together(appliance, anywhere)],
  ['page of 100, scrolling on', await scroll(appliance)],
  ['page of 500 at any depth', await repeat(appliance, 200, () => page(any(found), LARGEST_PAGE))],
  ['one asset', await repeat(appliance, REQUESTS, () => `/assets/${1 + Math.floor(Math.random() * assets)}`)],
  ['`/timeline`, days with counts', await repeat(appliance, 20, () => '/timeline')],
  ['`/stages`', await repeat(appliance, 100, () => '/stages')],
  ['`/status`', await repeat(appliance, 100, () => '/status')],
];
const rows = measured.map(([name, took]) => [
  name,
  took.length,
  ...[0.5, 0.95, 0.99].map((share) => fixed(percentile(took, share))),
  fixed(Math.max(...took)),
]);
print(`${table([`${count(seen)} assets, ms over HTTP`, 'requests', 'p50', 'p95', 'p99', 'max'], rows)}\n`);
print(
  `Database ${fixed(bytes / 2 ** 20, 0)} MB; started with it in ${fixed(start.wall, 2)} s to the first page; ` +
    `JVM ${fixed(memory(appliance.pid).rss, 0)} MB afterwards.`,
);
await appliance.stop();
agent.destroy();
rmSync(folder, { recursive: true, force: true });
