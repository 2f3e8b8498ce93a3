// An appliance of a bench's own: the assembled one, on a data folder and a port of its own.
import { execFileSync } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { end, start } from './children.mjs';
import { HOME } from './places.mjs';
import { cpu } from './processes.mjs';

/** Whoever lives in an appliance of a bench. */
export const ADMIN = { login: 'bench', password: 'nobody knows how fast' };

const PATIENCE_MS = 180_000;
const ANSWER_MS = 10_000;

/** A port that is free now. */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Our environment, but without settings that a person has made for another appliance. */
function environment(folder, port) {
  const inherited = Object.entries(process.env).filter(([key]) => !/^(PHOTOFACTORY_|PF_|JAVA_TOOL)/.test(key));
  const own = {
    PF_BASE: folder,
    PHOTOFACTORY_DATA_DIR: join(folder, 'data'),
    PHOTOFACTORY_HTTP_PORT: String(port),
    // A bench is many people on one computer, and asks as often as it can.
    PHOTOFACTORY_LIMITS_CONNECTIONS_PER_ADDRESS: '2000',
    PHOTOFACTORY_LIMITS_REQUESTS_PER_SECOND: '0',
    PHOTOFACTORY_LIMITS_UPLOADS_PER_SECOND: '0',
    PHOTOFACTORY_LIMITS_LOGINS_PER_MINUTE: '0',
  };
  return { ...Object.fromEntries(inherited), ...own };
}

export class Appliance {
  #child;

  /** Starts one below a folder, which keeps its data and its log; returns before it answers. */
  static async start(folder) {
    await mkdir(folder, { recursive: true });
    const port = await freePort();
    const log = openSync(join(folder, 'appliance.log'), 'a');
    const begun = performance.now();
    const child = start(join(HOME, 'bin/photofactory'), ['run'], {
      env: environment(folder, port),
      stdio: ['ignore', log, log],
    });
    return new Appliance(folder, port, child, begun);
  }

  constructor(folder, port, child, begun) {
    this.#child = child;
    this.folder = folder;
    this.begun = begun;
    this.address = `http://127.0.0.1:${port}`;
    this.inbox = join(folder, 'data/inbox');
  }

  get pid() {
    return this.#child.pid;
  }

  /** CPU seconds since the start; see processes.mjs. */
  cpu() {
    return cpu(this.pid);
  }

  /** Waits until a path is answered with 200; returns the seconds since the start and the CPU seconds until then. */
  async answers(path, everyMs = 5) {
    while (performance.now() - this.begun < PATIENCE_MS && this.#child.exitCode === null) {
      if (await this.#ok(path)) {
        return { wall: (performance.now() - this.begun) / 1000, cpu: this.cpu() };
      }
      await pause(everyMs);
    }
    const how = this.#child.exitCode === null ? 'does not answer' : `ended with ${this.#child.exitCode} before it answered`;
    throw new Error(`The appliance ${how} ${path}; see ${this.folder}/appliance.log`);
  }

  async #ok(path) {
    try {
      const answer = await this.#ask(path, ANSWER_MS);
      await answer.arrayBuffer();
      return answer.status === 200;
    } catch {
      return false;
    }
  }

  /** The data of an answer of /api/v1. */
  async data(path) {
    const answer = await this.#ask(`/api/v1${path}`, PATIENCE_MS);
    const { data, error } = await answer.json();
    if (error) {
      throw new Error(`${path}: ${error.code} ${error.message}`);
    }
    return data;
  }

  /** Comes in as whoever sits at the machine; the first admin is made when nobody lives there yet. */
  async #ask(path, patienceMs) {
    const answer = await this.#fetch(path, patienceMs);
    if (answer.status !== 403 || (await answer.clone().json()).error.code !== 'FIRST_RUN') {
      return answer;
    }
    execFileSync(join(HOME, 'bin/photofactory'), ['user', 'add', ADMIN.login, '--admin', '--password-stdin'], {
      env: environment(this.folder, Number(new URL(this.address).port)),
      input: `${ADMIN.password}\n`,
    });
    return this.#fetch(path, patienceMs);
  }

  #fetch(path, patienceMs) {
    return fetch(this.address + path, {
      headers: this.headers,
      signal: AbortSignal.timeout(patienceMs),
    });
  }

  /** What lets a bench in. */
  get headers() {
    return { authorization: `Bearer ${this.#token()}` };
  }

  /** Empty before the first start has come that far. */
  #token() {
    try {
      return readFileSync(join(this.folder, 'data/console-token'), 'utf8').trim();
    } catch {
      return '';
    }
  }

  /** Ends it as a person would, and waits until it has. */
  async stop() {
    await end(this.#child);
  }
}
