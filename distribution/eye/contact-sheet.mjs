// All samples as a fresh appliance shows them, beside what other programs show; see contact-sheet.
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Appliance } from '../bench/tools/appliance.mjs';
import { say } from '../bench/tools/figures.mjs';
import { ROOT, SAMPLES } from '../bench/tools/places.mjs';
import { settled } from '../bench/tools/settled.mjs';
import { openBrowser } from '../browser/chromium.mjs';
import { coarse, distance, reference, requirePrograms } from './references.mjs';

const UNSEEN = /^(XMP|JSON|HTML)$/;
const ACROSS = 5;
const A_SHEET = 30;
const TURNS = { 90: ['-rotate', '90'], 180: ['-rotate', '180'], 270: ['-rotate', '270'], flop: ['-flop'], flip: ['-flip'] };

requirePrograms();
const samples = process.argv[2] ?? join(SAMPLES, '..');
const out = join(ROOT, 'distribution/target/eye');
rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, 'pictures'), { recursive: true });

const expected = JSON.parse(readFileSync(join(samples, 'expected.json'), 'utf8')).filter(({ fileType }) => !UNSEEN.test(fileType ?? ''));

/** Copies the files in with their folders, so that what belongs together stays together, and waits until all is done. */
async function showAll(appliance) {
  const drop = join(appliance.folder, 'drop');
  for (const { file } of expected) {
    cpSync(join(samples, file), join(drop, file));
  }
  const different = new Set(expected.map(({ sha256 }) => sha256)).size;
  renameSync(drop, join(appliance.inbox, 'drop'));
  const { status } = await settled(appliance, different);
  say(`${status.assets} assets, ${status.duplicates} duplicates, ${status.quarantined} in quarantine`);
}

/** All assets by what their content is. */
async function assets(appliance) {
  const found = new Map();
  for (let cursor = ''; cursor !== null; ) {
    const answer = await fetch(`${appliance.address}/api/v1/assets?limit=500${cursor}`, { headers: appliance.headers });
    const { data, meta } = await answer.json();
    for (const { id } of data) {
      const detail = await appliance.data(`/assets/${id}`);
      found.set(detail.sha256, detail);
    }
    cursor = meta.nextCursor === null ? null : `&cursor=${meta.nextCursor}`;
  }
  return found;
}

async function saved(appliance, asset, file) {
  const answer = await fetch(`${appliance.address}/media/${asset.id}/300?r=${asset.revision}`, { headers: appliance.headers });
  if (!answer.ok) {
    return false;
  }
  writeFileSync(file, Buffer.from(await answer.arrayBuffer()));
  return true;
}

/** How far ours is from the reference, and what would bring it nearer: a hint where to look, no judgement. */
function compared(ours, theirs) {
  const [one, other] = [coarse(ours), coarse(theirs)];
  if (!one || !other) {
    return null;
  }
  const straight = distance(one, other);
  const turns = Object.entries(TURNS).map(([name, turn]) => [name, distance(coarse(ours, turn), other)]);
  const [turn, nearest] = turns.sort((left, right) => left[1] - right[1])[0];
  return { straight, turn: nearest < straight * 0.8 && straight > 0.04 ? turn : null };
}

const pictureOf = (number, whose) => join(out, 'pictures', `${number}-${whose}.jpg`);

/** What the appliance shows. */
async function entry(appliance, sample, found, number) {
  const asset = found.get(sample.sha256);
  const has = asset !== undefined && asset.renditions.includes('300');
  return { number, sample, asset, shown: has && (await saved(appliance, asset, pictureOf(number, 'ours'))) };
}

/** The same with what another program shows. */
function beside(item) {
  const [ours, theirs] = ['ours', 'theirs'].map((whose) => pictureOf(item.number, whose));
  const { file, fileType, containerRotation } = item.sample;
  const by = reference(join(samples, file), fileType, theirs, containerRotation !== undefined);
  return { ...item, by, compared: item.shown && by ? compared(ours, theirs) : null };
}

const escaped = (text) => String(text).replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
const size = ({ width, height }) => (width ? `${width}×${height}` : 'size unknown');

function words({ sample, asset, by, compared: how }) {
  const wanted = size({ width: sample.displayWidth ?? sample.width, height: sample.displayHeight ?? sample.height });
  const told = asset ? size(asset) : 'no asset';
  return [
    `<b>${escaped(sample.file)}</b>`,
    `${escaped(sample.fileType ?? 'unknown')}, orientation ${sample.exifOrientation ?? '–'}${sample.containerRotation ? `, container ${escaped(JSON.stringify(sample.containerRotation))}` : ''}`,
    `${told}${told === wanted || !asset ? '' : ` <i>expected ${wanted}</i>`}`,
    asset?.problem ? `<i>${escaped(asset.problem.code)}</i>: ${escaped(asset.problem.message)}` : '',
    `right: ${by || 'no program shows it'}`,
    how ? `distance ${how.straight.toFixed(3)}${how.turn ? ` <i>nearer when turned: ${how.turn}</i>` : ''}` : '',
  ].filter(Boolean);
}

function tile(item) {
  const picture = (name, there) => (there ? `<img src="pictures/${item.number}-${name}.jpg">` : '<span></span>');
  const odd = item.compared && (item.compared.turn || item.compared.straight > 0.1);
  return `<article class="${odd ? 'odd' : ''}"><div>${picture('ours', item.shown)}${picture('theirs', item.by)}</div>${words(item).join('<br>')}</article>`;
}

const STYLE = `body{font:12px sans-serif;margin:8px;background:#ddd}main{display:grid;grid-template-columns:repeat(${ACROSS},1fr);gap:8px}
article{background:#fff;padding:6px;overflow-wrap:anywhere}.odd{outline:3px solid #c60}i{color:#b00}div{display:flex;gap:6px;height:170px}
img,span{max-width:50%;max-height:170px;flex:1 1 0;min-width:0;object-fit:contain;background:#888}`;
const page = (items) => `<!doctype html><meta charset="utf-8"><title>Contact sheet</title><style>${STYLE}</style><main>${items.map(tile).join('')}</main>`;

/** One page of all, and pictures of parts of it that can be looked at. */
async function print(items) {
  writeFileSync(join(out, 'index.html'), page(items));
  const browser = await openBrowser();
  try {
    const window = await browser.newPage({ viewport: { width: 1900, height: 1000 } });
    for (let first = 0; first < items.length; first += A_SHEET) {
      const part = join(out, 'part.html');
      writeFileSync(part, page(items.slice(first, first + A_SHEET)));
      await window.goto(pathToFileURL(part).href);
      await window.screenshot({ path: join(out, `sheet-${first / A_SHEET + 1}.png`), fullPage: true });
      rmSync(part);
    }
  } finally {
    await browser.close();
  }
}

const folder = join(out, 'appliance');
const appliance = await Appliance.start(folder);
await appliance.answers('/health/ready', 50);
await settled(appliance, 0); // its stages are there
await showAll(appliance);
const found = await assets(appliance);
const items = [];
for (const [number, sample] of expected.entries()) {
  items.push(await entry(appliance, sample, found, number));
}
await appliance.stop();
rmSync(folder, { recursive: true, force: true });
await print(items.map(beside));
say(`${items.filter(({ shown }) => shown).length} of ${items.length} files are shown; see ${out}/index.html`);
