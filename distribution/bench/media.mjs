// Our decoders and readers beside others on the same files; see media.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { copy, jpegs } from './tools/corpus.mjs';
import { fixed, median, print, say, table } from './tools/figures.mjs';
import { BENCH, emptyFolder, SAMPLES } from './tools/places.mjs';
import { Command, ImmichRecipe, KeptExifTool, Ours } from './tools/sides.mjs';

const LARGE = 11_000_000;
const FAILURES_SHOWN = 3;
const HEIC_OF_PHONES = new Set(['IMG_8565.HEIC', 'sewing-threads.heic', 'iphone_15_pro.heic', 'xiaomi.heic']);
const SHARED = join(SAMPLES, '..');
const rounds = Number(process.env.ROUNDS || 5);
const folder = emptyFolder(`media-${process.pid}`);
const debian13 = process.env.DEBIAN13 !== 'no';

const here = readFileSync('/etc/os-release', 'utf8').match(/PRETTY_NAME="(.*?)( \(.*)?"/)[1];
const systems = [{ name: here }, ...(debian13 ? [{ name: 'Debian 13', inside: true }] : [])];

/** Files of several folders of the samples by how their names end. */
function samples(folders, ends) {
  return folders
    .flatMap((name) => readdirSync(join(SHARED, name)).map((file) => join(SHARED, name, file)))
    .filter((file) => ends.includes(extname(file).toLowerCase()))
    .map((file) => ({ name: basename(file), content: readFileSync(file) }));
}

/** Large photos: the JPEG samples, and the HEIC samples as JPEG files of quality 92, which are as large as phones make them. */
function largeJpegs() {
  if (process.env.FOLDER) {
    return jpegs(process.env.FOLDER);
  }
  const made = join(folder, 'made');
  mkdirSync(made);
  const heic = ['heic/IMG_8565.HEIC', 'heic/sewing-threads.heic', 'heic/iphone_15_pro.heic', 'livephoto/IMG_3616.HEIC', 'sidecar/iphone_7.heic'];
  for (const file of heic) {
    execFileSync('heif-convert', ['-q', '92', join(SHARED, file), join(made, `${basename(file, extname(file))}.jpg`)], { stdio: 'ignore' });
  }
  return [...jpegs(SAMPLES).filter(({ pixels }) => pixels >= LARGE), ...jpegs(made)];
}

const cpuEach = ({ cpu }, pictures) => cpu / pictures;

/** All sides in turn, some rounds; the first is not counted: no side has warmed up then. */
async function compare(part, sides, files, copies) {
  const results = new Map(sides.map((side) => [side, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const side of sides) {
      const corpus = join(folder, 'corpus');
      const pictures = copy(files, copies * (side.times ?? 1), corpus, `${part}-${round}`);
      const result = await side.work(corpus);
      rmSync(corpus, { recursive: true, force: true });
      result.failures.slice(0, FAILURES_SHOWN).forEach((failure) => say(`  ${side.name}: ${failure}`));
      say(`${part} round ${round || 'to warm up'}: ${side.name} ${fixed(cpuEach(result, pictures) * 1000, 2)} CPU ms each`);
      if (round > 0) {
        results.get(side).push({ ...result, each: cpuEach(result, pictures) });
      }
    }
  }
  await Promise.all(sides.map((side) => side.close()));
  return results;
}

/** The last side is the one that all are compared with. */
function report(title, results, files) {
  const measured = [...results].map(([side, counted]) => ({ side, counted, each: median(counted.map(({ each }) => each)) }));
  const peer = measured.at(-1).each;
  const rows = measured.map(({ side, counted, each }) => [
    side.name,
    fixed(each * 1000, 2),
    `${fixed(Math.min(...counted.map((one) => one.each)) * 1000, 2)}–${fixed(Math.max(...counted.map((one) => one.each)) * 1000, 2)}`,
    fixed(peer / each, 2),
    counted.at(-1).workers ? fixed(counted.at(-1).workers, 0) : '',
    counted.reduce((total, { failures }) => total + failures.length, 0),
    counted.at(-1).way ?? '',
  ]);
  const head = [`${title}, ${files.length} files`, 'CPU ms a file', 'range', 'ratio', 'largest worker, MB', 'failed', 'by'];
  print(`${table(head, rows)}\n`);
}

const parts = {
  async jpeg() {
    const files = largeJpegs();
    const ways = [
      ['SET', 'AUTO', 'all, as it comes'],
      ['SET', 'LIBVIPS', 'all, libvips'],
      ['SET', 'TURBOJPEG', 'all, libturbojpeg'],
      ['GRID', 'LIBVIPS', 'grid alone, libvips'],
      ['GRID', 'TURBOJPEG', 'grid alone, libturbojpeg'],
    ];
    // Debian 13's libvips is what comes first there anyway.
    const open = ([work, way], inside) => !inside || `${work} ${way}` !== 'SET LIBVIPS';
    const chosen = ways.filter(([, , words]) => new RegExp(process.env.WAYS || '').test(words));
    const ours = systems.flatMap(({ name, inside }) =>
      chosen.filter((one) => open(one, inside)).map(([work, way, words]) => new Ours(`${name}: ${words}`, { work, way, inside })),
    );
    const sides = [...ours, new ImmichRecipe(folder)];
    report('JPEG of 11 to 24 MP', await compare('jpeg', sides, files, Number(process.env.COPIES || 3)), files);
  },

  async raw() {
    const files = samples(['raw-composite'], ['.cr2', '.nef', '.dng', '.raf']);
    const words = ['-b', '-JpgFromRaw', '-PreviewImage', '-OtherImage'];
    const sides = [
      new Ours('own walker, found', { work: 'RAW', times: 20 }),
      new Ours('own walker, found and copied', { work: 'RAW_COPY', times: 20 }),
      new KeptExifTool('ExifTool, kept open', words),
    ];
    report('Picture inside RAW', await compare('raw', sides, files, 15), files);
  },

  async metadata() {
    const files = jpegs(SAMPLES).concat(samples(['heic', 'raw', 'raw-composite'], ['.heic', '.cr2', '.nef', '.dng', '.raf', '.rw2']));
    const sides = [
      new Ours('stage metadata', { work: 'METADATA', times: 20 }),
      new KeptExifTool('ExifTool, kept open', ['-j', '-n', '-G1']),
      new ImmichRecipe(folder, 'metadata'),
    ];
    report('Metadata', await compare('metadata', sides, files, 2), files);
  },

  async heic() {
    const files = samples(['heic'], ['.heic']).filter(({ name }) => HEIC_OF_PHONES.has(name));
    for (const { name, inside } of systems) {
      const [program, ...words] = inside ? [join(BENCH, 'debian13'), 'heif-convert'] : ['heif-convert'];
      const sides = [
        new Ours('renditions and ThumbHash', { work: 'RENDITIONS', inside }),
        new Ours('grid alone', { work: 'GRID', inside }),
        new Command('libheif, decoded and written as JPEG', program, (file, out) => [...words, '-q', '80', file, `${out}.jpg`]),
        new Command('libheif, decoded only', program, (file, out) => [...words, file, `${out}.y4m`]),
      ];
      report(`HEIC, ${name}`, await compare('heic', sides, files, 1), files);
    }
  },
};

for (const part of process.argv.slice(2).length > 0 ? process.argv.slice(2) : Object.keys(parts)) {
  await parts[part]();
}
rmSync(folder, { recursive: true, force: true });
