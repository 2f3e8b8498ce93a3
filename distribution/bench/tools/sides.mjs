// Those who work on the same folder of files, each measured in CPU seconds of its processes and what they have started.
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { end, output, start } from './children.mjs';
import { BENCH, HOME, ROOT } from './places.mjs';
import { cpu, endedCpu, highest, tree } from './processes.mjs';

const OURS = join(ROOT, 'distribution/target/ours');
const JAVA = join(HOME, 'runtime/bin/java');
const OPTIONS = [
  ...['-XX:+UseSerialGC', '-XX:+UseCompactObjectHeaders', '-Xmx1g', '-XX:ReservedCodeCacheSize=64m', '-Djava.awt.headless=true'],
  ...['--enable-native-access=ALL-UNNAMED', '--sun-misc-unsafe-memory-access=allow', '-Dfile.encoding=UTF-8'],
];

/** A server that gets a folder a line and answers a line when it is done with it. */
class Server {
  #answers;

  constructor(name, program, words, options) {
    this.name = name;
    this.child = start(program, words, options);
    this.#answers = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
  }

  async ask(line) {
    const before = cpu(this.child.pid).total;
    this.child.stdin.write(`${line}\n`);
    const { value } = await this.#answers.next();
    return { answer: value, cpu: cpu(this.child.pid).total - before };
  }

  /** It ends by itself, and ends what it has started. */
  async close() {
    this.child.stdin.end();
    await this.child.ended;
  }
}

/**
 * Photo Factory's own code, by PictureSet; with `inside` in the root file system of Debian 13. What takes next to no time gets so many
 * `times` as many files, so that Java is compiled as in a server that stays, and the clock can tell.
 */
export class Ours extends Server {
  constructor(name, { work, way = 'AUTO', inside = false, times = 1 }) {
    const path = `${join(OURS, 'classes')}:${readFileSync(join(OURS, 'class-path'), 'utf8')}`;
    const java = [JAVA, ...OPTIONS, '-cp', path, 'PictureSet', work, way];
    const [program, ...words] = inside ? [join(BENCH, 'debian13'), ...java] : java;
    super(name, program, words);
    this.times = times;
  }

  async work(folder) {
    const { answer, cpu: used } = await this.ask(folder);
    const workers = tree(this.child.pid)
      .slice(1)
      .map(({ pid }) => highest(pid));
    return { ...JSON.parse(answer), cpu: used, workers: Math.max(0, ...workers) };
  }
}

/** The Node process with Immich's recipe; or only its metadata, read by exiftool-vendored. */
export class ImmichRecipe extends Server {
  #output;
  #part;

  constructor(folder, part = 'all') {
    super(part === 'all' ? "Immich's recipe" : 'exiftool-vendored', process.execPath, [join(BENCH, 'immich-recipe/server.mjs')], {
      cwd: folder,
    });
    this.#output = join(folder, 'output');
    this.#part = part;
  }

  async work(folder) {
    const { answer, cpu: used } = await this.ask(JSON.stringify({ folder, output: this.#output, part: this.#part }));
    rmSync(this.#output, { recursive: true, force: true });
    return { failures: JSON.parse(answer).failures, cpu: used };
  }
}

/** ExifTool kept open, asked one file after the other; what it says is read and left. */
export class KeptExifTool {
  #words;
  #child = start('exiftool', ['-stay_open', 'True', '-@', '-'], { stdio: ['pipe', 'pipe', 'ignore'] });
  #ready = () => {};

  constructor(name, words) {
    this.name = name;
    this.#words = words;
    let end = '';
    this.#child.stdout.on('data', (part) => {
      end = (end + part.subarray(-16).toString('latin1')).slice(-16);
      if (end.endsWith('{ready}\n')) {
        end = '';
        this.#ready();
      }
    });
  }

  async work(folder) {
    const before = cpu(this.#child.pid).total;
    for (const name of readdirSync(folder)) {
      const answered = new Promise((resolve) => (this.#ready = resolve));
      this.#child.stdin.write([...this.#words, join(folder, name), '-execute', ''].join('\n'));
      await answered;
    }
    return { cpu: cpu(this.#child.pid).total - before, failures: [] };
  }

  async close() {
    this.#child.stdin.end('-stay_open\nFalse\n');
    await end(this.#child);
  }
}

/** A program that is started for each file; its seconds are those that this process's ended children have used. */
export class Command {
  #words;

  constructor(name, program, words) {
    this.name = name;
    this.program = program;
    this.#words = words;
  }

  async work(folder) {
    const out = join(folder, '..', 'command');
    mkdirSync(out, { recursive: true });
    const failures = [];
    const before = endedCpu(process.pid);
    for (const name of readdirSync(folder)) {
      await output(this.program, this.#words(join(folder, name), join(out, name))).catch((error) => failures.push(error.message));
    }
    const used = endedCpu(process.pid) - before;
    rmSync(out, { recursive: true, force: true });
    return { cpu: used, failures };
  }

  async close() {}
}
