// Where things are.
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

export const BENCH = fileURLToPath(new URL('..', import.meta.url));
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
// An appliance assembled elsewhere can be measured instead of this tree's.
export const HOME = process.env.BENCH_HOME || join(ROOT, 'distribution/target/photo-factory');
export const SAMPLES = join(ROOT, '../shared/samples/jpeg');

/** An empty folder for one bench, outside the sources. */
export function emptyFolder(name) {
  const folder = join(ROOT, 'distribution/target/bench', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}
