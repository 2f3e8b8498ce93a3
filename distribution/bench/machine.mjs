// What a report was measured on, as a line of Markdown.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { fixed, print } from './tools/figures.mjs';
import { HOME, ROOT } from './tools/places.mjs';

const found = (file, pattern) => readFileSync(file, 'utf8').match(pattern)?.[1] ?? 'unknown';
const git = (...words) => execFileSync('git', ['-C', ROOT, ...words], { encoding: 'utf8' }).trim();
const processor = cpus()[0].model.trim() || found('/proc/device-tree/model', /^([^\0]+)/);
const parts = [
  new Date().toISOString().slice(0, 10),
  `commit ${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain') ? ' with changes' : ''}`,
  `${processor}, ${cpus().length} cores, ${fixed(totalmem() / 2 ** 30, 0)} GB`,
  `Linux ${release()}`,
  `JDK ${found(join(HOME, 'runtime/release'), /JAVA_VERSION="([^"]+)"/)}`,
  `PostgreSQL ${found(join(ROOT, 'pom.xml'), /<postgres\.binaries\.version>([^<]+)</)}`,
  `Node ${process.versions.node}`,
  `load of the machine at the start ${fixed(loadavg()[0], 2)}`,
];
print(`${parts.join(' · ')}\n`);
