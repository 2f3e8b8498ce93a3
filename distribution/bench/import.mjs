// A great many tiny files dropped at once: is the last thousand as fast as the first? See import.
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Appliance } from './tools/appliance.mjs';
import { output } from './tools/children.mjs';
import { count, fixed, print, say, table } from './tools/figures.mjs';
import { ledger } from './tools/ledger.mjs';
import { BENCH, emptyFolder } from './tools/places.mjs';
import { memory } from './tools/processes.mjs';
import { settled } from './tools/settled.mjs';

const LOOK_MS = 5000;
const files = Number(process.argv[2] || 100_000);
const step = Math.max(1, Math.round(files / 10));

async function drop(appliance, folder) {
  const made = join(folder, 'made');
  mkdirSync(made);
  say(`making ${count(files)} pictures ...`);
  await output(join(process.env.BENCH_JDK, 'bin/java'), [join(BENCH, 'ledger/TinyPictures.java'), made, String(files)]);
  await output('sync', []);
  renameSync(made, join(appliance.inbox, 'many'));
}

/** CPU and memory as time goes by, to be asked for any moment. */
class Course {
  #points = [];

  note(appliance, finished) {
    const point = { at: Date.now() / 1000, cpu: appliance.cpu(), ...memory(appliance.pid) };
    this.#points.push(point);
    say(`${count(finished)} finished, ${fixed(point.rss, 0)} MB, ${fixed(point.cpu.total, 0)} CPU s`);
  }

  /** What was noted first at or after a moment. */
  at(moment) {
    return this.#points.find(({ at }) => at >= moment) ?? this.#points.at(-1);
  }

  get largest() {
    return Math.max(...this.#points.map(({ rss }) => rss));
  }
}

const rate = (key) => (bound, index, all) => (index === 0 ? 0 : step / (bound[key] - all[index - 1][key]));

function report(bounds, course) {
  const takenIn = bounds.map(rate('takenIn'));
  const finished = bounds.map(rate('finished'));
  const rows = bounds.slice(1).map((bound, index) => {
    const used = course.at(bound.finished).cpu.total - course.at(bounds[index].finished).cpu.total;
    return [
      count(bound.number),
      fixed(takenIn[index + 1]),
      fixed(finished[index + 1]),
      fixed((used * 1000) / step),
      fixed(course.at(bound.finished).rss, 0),
    ];
  });
  print(`${table(['files', 'taken in/s', 'finished/s', 'CPU ms/file', 'RSS MB'], rows)}\n`);
  return { takenIn: takenIn.at(-1) / takenIn[1], finished: finished.at(-1) / finished[1] };
}

const folder = emptyFolder('import');
const appliance = await Appliance.start(folder);
await appliance.answers('/health/ready', 50);
await drop(appliance, folder);
const course = new Course();
const before = appliance.cpu();
course.note(appliance, 0);
const { status, dead } = await settled(appliance, files, {
  everyMs: LOOK_MS,
  look: ({ finished }) => course.note(appliance, finished),
});
const after = appliance.cpu();
const bounds = (await ledger(appliance, 'pace.sql', { step })).filter((bound) => bound.finished);
const last = report(bounds, course);
const wall = bounds.at(-1).finished - bounds[0].takenIn;
print(
  table(
    ['the whole', 'figure'],
    [
      ['last tenth to first tenth, taken in', `${fixed(last.takenIn, 2)}×`],
      ['last tenth to first tenth, finished', `${fixed(last.finished, 2)}×`],
      ['files/s from the first taken in to the last finished', fixed(files / wall)],
      ['CPU ms a file', fixed(((after.total - before.total) * 1000) / files)],
      ['of it PostgreSQL', fixed(((after.postgres - before.postgres) * 1000) / files)],
      ['largest RSS of the JVM, MB', fixed(course.largest, 0)],
      ['quarantined, duplicates, given up', [status.quarantined, status.duplicates, dead].join(', ')],
    ],
  ),
);
await appliance.stop();
rmSync(folder, { recursive: true, force: true });
