// Many people who look at once; see viewers.
import { createHash } from 'node:crypto';
import { linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ADMIN, Appliance } from './tools/appliance.mjs';
import { jpegs } from './tools/corpus.mjs';
import { count, fixed, percentile, print, say, table } from './tools/figures.mjs';
import { ledger } from './tools/ledger.mjs';
import { emptyFolder, SAMPLES } from './tools/places.mjs';
import { memory, postgresMemory } from './tools/processes.mjs';
import { settled } from './tools/settled.mjs';

const viewers = Number(process.argv[2] || 50);
const assets = Number(process.argv[3] || 100_000);
const SECONDS = Number(process.env.SECONDS_LONG || 60);
/** What a person looks at before scrolling on. */
const LOOK_MS = Number(process.env.LOOK_MS || 3000);
const PAGE = 100;
/** As many as browsers open to one server. */
const LINES = 6;
const THUMBNAIL = '250';
/** About what the thumbnail stage makes. */
const THUMBNAIL_BYTES = 12_000;
/** File systems give a file only so many names. */
const MOST_NAMES = 30_000;

/** One answer to its last byte, and the milliseconds that took. */
function ask(appliance, path, { agent, cookie, method = 'GET', body } = {}) {
  const begun = performance.now();
  const headers = { ...(cookie && { Cookie: cookie }), ...(body && { 'Content-Type': 'application/json' }) };
  return new Promise((resolve, reject) => {
    const sent = request(appliance.address + path, { agent, method, headers }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () => {
        const took = performance.now() - begun;
        const bytes = Buffer.concat(parts);
        const { statusCode } = answer;
        return statusCode < 300 ? resolve({ took, bytes, answer }) : reject(new Error(`${path}: ${statusCode} ${bytes}`));
      });
    });
    sent.on('error', reject);
    sent.end(body && JSON.stringify(body));
  });
}

/** Gives every picture of the ledger a thumbnail: few files on disk under many names. */
function hang(derivatives) {
  const away = ({ content }) => Math.abs(content.length - THUMBNAIL_BYTES);
  const [nearest] = jpegs(SAMPLES).sort((one, other) => away(one) - away(other));
  const id = Buffer.alloc(8);
  let picture;
  for (let number = 1; number <= assets; number += 1) {
    if (number % MOST_NAMES === 1) {
      picture = join(derivatives, `bench-${number}.jpg`);
      writeFileSync(picture, nearest.content);
    }
    id.writeBigInt64BE(BigInt(number));
    const hash = createHash('sha256').update(id).digest('hex');
    const folder = join(derivatives, hash.slice(0, 2), hash.slice(2, 4), hash);
    mkdirSync(folder, { recursive: true });
    linkSync(picture, join(folder, `${THUMBNAIL}.jpg`));
  }
  return nearest.content.length;
}

async function fill(folder) {
  const appliance = await Appliance.start(folder);
  await appliance.answers('/health/ready', 50);
  await settled(appliance, 0);
  say(`filling the ledger with ${count(assets)} assets ...`);
  await ledger(appliance, 'fill.sql', { assets });
  await appliance.stop();
  return hang(join(folder, 'data/derivatives'));
}

/** Looks at page after page from somewhere in the library on, until time is over. */
async function look(appliance, until, took) {
  const agent = new Agent({ keepAlive: true, maxSockets: LINES });
  const { answer } = await ask(appliance, '/api/v1/session', { agent, method: 'POST', body: ADMIN });
  const cookie = answer.headers['set-cookie'][0].split(';')[0];
  const live = request(`${appliance.address}/api/v1/events`, { headers: { Cookie: cookie } }, (events) => events.resume());
  live.on('error', () => {});
  live.end();
  let cursor = null;
  await pause(Math.random() * LOOK_MS);
  while (performance.now() < until) {
    const place = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
    const page = await ask(appliance, `/api/v1/assets?limit=${PAGE}${place}`, { agent, cookie });
    took.pages.push(page.took);
    const { data, meta } = JSON.parse(page.bytes);
    cursor = meta.nextCursor;
    const pictures = data.filter(({ renditions }) => renditions.includes(THUMBNAIL));
    const shown = await Promise.all(
      pictures.map(({ id, revision }) => ask(appliance, `/media/${id}/${THUMBNAIL}?r=${revision}`, { agent, cookie })),
    );
    took.thumbnails.push(...shown.map((picture) => picture.took));
    await pause(LOOK_MS);
  }
  live.destroy();
  agent.destroy();
}

const row = (name, took) => [
  name,
  count(took.length),
  fixed(took.length / SECONDS),
  ...[0.5, 0.95, 0.99].map((share) => fixed(percentile(took, share))),
];

const folder = emptyFolder('viewers');
const bytes = await fill(folder);
const appliance = await Appliance.start(folder);
await appliance.answers('/api/v1/assets?limit=100');
const before = { rss: memory(appliance.pid).rss, cpu: appliance.cpu() };
const took = { pages: [], thumbnails: [] };
const until = performance.now() + SECONDS * 1000;
say(`${viewers} viewers look for ${SECONDS} s ...`);
let peak = 0;
const watch = setInterval(() => (peak = Math.max(peak, memory(appliance.pid).rss)), 500);
await Promise.all(Array.from({ length: viewers }, () => look(appliance, until, took)));
clearInterval(watch);
const after = { rss: memory(appliance.pid).rss, cpu: appliance.cpu() };
const rows = [row(`page of ${PAGE}`, took.pages), row(`thumbnail of ${count(bytes)} bytes`, took.thumbnails)];
print(`${table([`${viewers} viewers, ${count(assets)} assets, ms`, 'requests', 'a second', 'p50', 'p95', 'p99'], rows)}\n`);
print(
  `JVM ${fixed(before.rss, 0)} MB before, ${fixed(peak, 0)} MB at most, ${fixed(after.rss, 0)} MB afterwards; ` +
    `PostgreSQL ${fixed(postgresMemory(appliance.pid), 0)} MB; ` +
    `${fixed(after.cpu.total - before.cpu.total, 0)} CPU s in ${SECONDS} s, of them ${fixed(after.cpu.postgres - before.cpu.postgres, 0)} PostgreSQL's. ` +
    'The viewers of the bench themselves compute on the same machine.',
);
await appliance.stop();
rmSync(folder, { recursive: true, force: true });
