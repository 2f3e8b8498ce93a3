// The processes that a bench has started: none outlives it, however it ends.
import { spawn } from 'node:child_process';

const living = new Set();

/** Starts a program; its standard error goes where ours goes, unless told otherwise. */
export function start(program, words, options = {}) {
  const child = spawn(program, words, { stdio: ['pipe', 'pipe', 'inherit'], ...options });
  living.add(child);
  child.ended = new Promise((resolve) => child.once('close', resolve));
  child.once('exit', () => living.delete(child));
  return child;
}

/** Asks a process to end, and waits until it has. */
export async function end(child) {
  if (living.has(child)) {
    child.kill('SIGTERM');
  }
  await child.ended;
}

process.on('exit', () => living.forEach((child) => child.kill('SIGTERM')));
for (const [signal, number] of [
  ['SIGINT', 2],
  ['SIGTERM', 15],
  ['SIGHUP', 1],
]) {
  process.on(signal, () => process.exit(128 + number));
}

/** Standard output of a program that ends by itself; throws when it fails. */
export async function output(program, words) {
  const child = start(program, words);
  child.stdin.end();
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part) => (text += part));
  const code = await child.ended;
  if (code !== 0) {
    throw new Error(`${program} ${words.join(' ')} ended with ${code}`);
  }
  return text;
}
