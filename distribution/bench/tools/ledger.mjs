// SQL on the ledger of a running appliance, for what its programming interface does not tell: see Ledger.java.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { output } from './children.mjs';
import { BENCH, HOME } from './places.mjs';

function driver() {
  const name = readdirSync(join(HOME, 'lib')).find((file) => /^postgresql-[\d.]+\.jar$/.test(file));
  return join(HOME, 'lib', name);
}

/**
 * Runs a file of ledger/ on an appliance's embedded database.
 *
 * @param {object} values what stands for `:name` in it, numbers only
 * @returns {Promise<object[]>} the rows of its last query
 */
export async function ledger(appliance, file, values = {}) {
  const java = join(process.env.BENCH_JDK, 'bin/java');
  const words = Object.entries(values).map(([name, value]) => `${name}=${value}`);
  const program = join(BENCH, 'ledger/Ledger.java');
  const database = join(appliance.folder, 'data/db');
  const text = await output(java, ['-cp', driver(), program, database, join(BENCH, 'ledger', file), ...words]);
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
