// What process trees have used, as the kernel of the system counts it in /proc.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const TICKS = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
const FIRST_AFTER_NAME = 2; // the name, field 2 of /proc/PID/stat, may hold anything, brackets and spaces too

/** One process; null when it has ended. Seconds include those of its ended and collected children. */
function readProcess(pid) {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const end = line.lastIndexOf(')');
    const field = line.slice(end + 2).split(' ');
    const numbered = (number) => Number(field[number - FIRST_AFTER_NAME - 1]);
    return {
      pid: Number(pid),
      name: line.slice(line.indexOf('(') + 1, end),
      parent: numbered(4),
      seconds: (numbered(14) + numbered(15) + numbered(16) + numbered(17)) / TICKS,
      ended: (numbered(16) + numbered(17)) / TICKS,
    };
  } catch {
    return null;
  }
}

/** A process and everything below it that lives. */
export function tree(root) {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(readProcess)
    .filter(Boolean);
  const found = all.filter(({ pid }) => pid === root);
  for (let index = 0; index < found.length; index += 1) {
    found.push(...all.filter(({ parent }) => parent === found[index].pid));
  }
  return found;
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/** CPU seconds, user and system, of the children of a process that have ended and been collected. */
export const endedCpu = (pid) => readProcess(pid).ended;

/** CPU seconds, user and system, of a tree since it began; those of PostgreSQL are also told apart. */
export function cpu(root) {
  const processes = tree(root);
  const postgres = sum(processes.filter(({ name }) => name === 'postgres').map(({ seconds }) => seconds));
  const total = sum(processes.map(({ seconds }) => seconds));
  return { total, postgres, without: total - postgres };
}

function megabytes(file, key) {
  const line = readFileSync(file, 'utf8').match(new RegExp(`^${key}:\\s+(\\d+) kB`, 'm'));
  return Number(line[1]) / 1024;
}

/** Memory of one process in MB: everything mapped (rss), and its fair share of what others map too (pss). */
export function memory(pid) {
  return { rss: megabytes(`/proc/${pid}/status`, 'VmRSS'), pss: megabytes(`/proc/${pid}/smaps_rollup`, 'Pss') };
}

/** The most memory that a process has had at once, in MB. */
export const highest = (pid) => megabytes(`/proc/${pid}/status`, 'VmHWM');

/** Fair share of the PostgreSQL processes below a root, in MB. */
export function postgresMemory(root) {
  const pids = tree(root)
    .filter(({ name }) => name === 'postgres')
    .map(({ pid }) => pid);
  return sum(pids.map((pid) => memory(pid).pss));
}
