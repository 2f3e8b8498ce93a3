// Photo Factory and Immich's recipe side by side on the same pictures; see ingest.
import { execFileSync } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Appliance } from './tools/appliance.mjs';
import { start } from './tools/children.mjs';
import { copy, jpegs } from './tools/corpus.mjs';
import { fixed, median, print, say, table } from './tools/figures.mjs';
import { ledger } from './tools/ledger.mjs';
import { BENCH, emptyFolder, SAMPLES } from './tools/places.mjs';
import { cpu, memory } from './tools/processes.mjs';
import { settled } from './tools/settled.mjs';

const LARGE = 8_000_000;

/** An appliance that stays while rounds come and go. */
class PhotoFactory {
  #received = 0;
  #highest = 0;

  constructor(appliance) {
    this.name = 'Photo Factory';
    this.appliance = appliance;
  }

  static async open(folder) {
    const appliance = await Appliance.start(folder);
    await appliance.answers('/health/ready', 50);
    return new PhotoFactory(appliance);
  }

  async work(corpus, files) {
    this.#received += files;
    const before = this.appliance.cpu();
    const dropped = Date.now() / 1000;
    renameSync(corpus, join(this.appliance.inbox, `drop-${this.#received}`));
    const { status, dead } = await settled(this.appliance, this.#received);
    const after = this.appliance.cpu();
    const [{ first, last, highest }] = await ledger(this.appliance, 'window.sql', { after: this.#highest });
    const failures = dead + status.quarantined + status.duplicates;
    this.#highest = highest;
    return {
      wall: last - first,
      wait: first - dropped,
      cpu: after.total - before.total,
      postgres: after.postgres - before.postgres,
      failures,
      rss: memory(this.appliance.pid).rss,
    };
  }

  close() {
    return this.appliance.stop();
  }
}

/** The Node process with Immich's recipe, which stays too. */
class ImmichRecipe {
  #child;
  #answers;
  #output;

  constructor(folder) {
    this.name = "Immich's recipe";
    this.#output = join(folder, 'output');
    this.#child = start(process.execPath, [join(BENCH, 'immich-recipe/server.mjs')], { cwd: folder });
    this.#answers = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();
  }

  async work(corpus) {
    const before = cpu(this.#child.pid).total;
    const begun = performance.now();
    this.#child.stdin.write(`${JSON.stringify({ folder: corpus, output: this.#output })}\n`);
    const { failures } = JSON.parse((await this.#answers.next()).value);
    const wall = (performance.now() - begun) / 1000;
    const used = cpu(this.#child.pid).total - before;
    failures.forEach((failure) => say(`  ${failure}`));
    rmSync(this.#output, { recursive: true, force: true });
    const { rss } = memory(this.#child.pid);
    return { wall, wait: 0, cpu: used, postgres: 0, failures: failures.length, rss };
  }

  /** It ends by itself, and ends its ExifTools, which would stay without it. */
  async close() {
    this.#child.stdin.end();
    await this.#child.ended;
  }
}

/** All sides in turn, some rounds; the first is not counted: no side has warmed up then. */
async function compare(folder, sides, files, { copies, rounds, label }) {
  const results = new Map(sides.map((side) => [side, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const side of sides) {
      const corpus = join(folder, 'corpus');
      const pictures = copy(files, copies, corpus, `${label}-${round}`);
      execFileSync('sync');
      const result = await side.work(corpus, pictures);
      rmSync(corpus, { recursive: true, force: true });
      const rate = pictures / result.wall;
      const each = result.cpu / pictures;
      say(`${label} round ${round || 'to warm up'}: ${side.name} ${fixed(rate, 2)}/s, ${fixed(each, 3)} CPU s each`);
      const cores = result.cpu / result.wall;
      results.get(side).push({ ...result, rate, each, cores, database: result.postgres / pictures });
    }
  }
  return results;
}

function report(label, results) {
  const measured = [...results].map(([side, [first, ...counted]]) => {
    const middle = (key) => median(counted.map((result) => result[key]));
    const rates = counted.map(({ rate }) => rate);
    return { side, first, counted, rate: middle('rate'), each: middle('each'), rates, middle };
  });
  const peer = measured.at(-1);
  const rows = measured.map(({ side, first, counted, rate, each, rates, middle }) => [
    side.name,
    fixed(rate, 2),
    `${fixed(Math.min(...rates), 2)}–${fixed(Math.max(...rates), 2)}`,
    fixed(each, 3),
    fixed(middle('database'), 3),
    fixed(middle('cores'), 2),
    `${fixed(rate / peer.rate, 2)}×`,
    `${fixed(peer.each / each, 2)}×`,
    `${fixed(first.rate, 2)} / ${fixed(first.each, 3)}`,
    fixed(middle('wait')),
    fixed(middle('rss'), 0),
    counted.reduce((total, { failures }) => total + failures, 0),
  ]);
  const head = [label, 'images/s', 'range', 'CPU s/image', 'of it PostgreSQL', 'cores used', 'rate ratio', 'CPU ratio'];
  print(`${table([...head, 'first round', 'wait s', 'RSS MB', 'failed'], rows)}\n`);
}

const pictures = jpegs(process.argv[2] || SAMPLES);
const copies = Number(process.argv[3] || 25);
const rounds = Number(process.env.ROUNDS || 5);
const large = pictures.filter((picture) => picture.pixels >= LARGE);
const folder = emptyFolder('ingest');
const sides = [await PhotoFactory.open(join(folder, 'photo-factory')), new ImmichRecipe(folder)];
const some = Math.max(1, Math.round(copies / 3));
for (const [label, files, times] of [
  [`${large.length} JPEGs from 8 MP × ${copies}`, large, copies],
  [`all ${pictures.length} JPEGs × ${some}`, pictures, some],
]) {
  report(label, await compare(folder, sides, files, { copies: times, rounds, label: label.split(' ')[0] }));
}
await Promise.all(sides.map((side) => side.close()));
rmSync(folder, { recursive: true, force: true });
