// A large file by each way to send one: does the appliance's memory stay flat? See uploads.
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { Appliance } from './tools/appliance.mjs';
import { count, fixed, print, say, table } from './tools/figures.mjs';
import { emptyFolder } from './tools/places.mjs';
import { memory } from './tools/processes.mjs';

const MEGABYTE = 1 << 20;
const LOOK_MS = 50;
const TUS = '/api/v1/uploads/resumable';
const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex');
const size = Number(process.argv[2] || 500) * MEGABYTE;

/** A picture by its beginning, and bytes by chance after that; never the same twice. */
function* photo() {
  yield JPEG;
  for (let left = size - JPEG.length; left > 0; left -= MEGABYTE) {
    yield randomBytes(Math.min(left, MEGABYTE));
  }
}

/** Sends parts one after the other, no faster than they are taken; returns the answer. */
function send(appliance, method, path, headers, parts) {
  return new Promise((resolve, reject) => {
    const asked = request(appliance.address + path, { method, headers: { ...appliance.headers, ...headers } }, (answer) => {
      let text = '';
      answer.on('data', (more) => (text += more));
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, text }));
    });
    asked.on('error', reject);
    (async () => {
      for (const part of parts) {
        if (!asked.write(part)) {
          await new Promise((drained) => asked.once('drain', drained));
        }
      }
      asked.end();
    })().catch(reject);
  });
}

function* form(head, end) {
  yield head;
  yield* photo();
  yield end;
}

const ways = {
  'form': (appliance) => {
    const head = '--X\r\nContent-Disposition: form-data; name="file"; filename="form.jpg"\r\n\r\n';
    const end = '\r\n--X--\r\n';
    const headers = { 'Content-Type': 'multipart/form-data; boundary=X', 'Content-Length': head.length + size + end.length };
    return send(appliance, 'POST', '/api/v1/uploads', headers, form(head, end));
  },
  'tus': async (appliance) => {
    const version = { 'Tus-Resumable': '1.0.0' };
    const metadata = `filename ${Buffer.from('tus.jpg').toString('base64')}`;
    const announced = await send(appliance, 'POST', TUS, { ...version, 'Upload-Length': size, 'Upload-Metadata': metadata, 'Content-Length': 0 }, []);
    const headers = { ...version, 'Upload-Offset': 0, 'Content-Type': 'application/offset+octet-stream', 'Content-Length': size };
    return send(appliance, 'PATCH', announced.headers.location, headers, photo());
  },
  'WebDAV': (appliance) => send(appliance, 'PUT', '/dav/inbox/dav.jpg', { 'Content-Length': size }, photo()),
};

/** The most memory while something goes on, looked at again and again. */
async function peak(appliance, work) {
  let most = 0;
  let over = false;
  const ended = work().finally(() => (over = true));
  while (!over) {
    most = Math.max(most, memory(appliance.pid).rss);
    await pause(LOOK_MS);
  }
  return { most, value: await ended };
}

async function takenIn(appliance, assets) {
  while ((await appliance.data('/status')).assets < assets) {
    await pause(LOOK_MS);
  }
}

const folder = emptyFolder('uploads');
const appliance = await Appliance.start(folder);
await appliance.answers('/health/ready', 50);
await appliance.data('/status');
const rows = [];
for (const [name, way] of Object.entries(ways)) {
  const before = memory(appliance.pid).rss;
  const begun = performance.now();
  const { most, value } = await peak(appliance, async () => {
    const answer = await way(appliance);
    if (answer.status >= 300) {
      throw new Error(`${name}: ${answer.status} ${answer.text}`);
    }
    await takenIn(appliance, rows.length + 1);
    return answer.status;
  });
  const seconds = (performance.now() - begun) / 1000;
  say(`${name}: ${value} after ${fixed(seconds, 0)} s`);
  rows.push([name, fixed(before, 0), fixed(most, 0), fixed(seconds, 0)]);
}
print(`${count(size / MEGABYTE)} MB each\n`);
print(table(['way', 'RSS before, MB', 'RSS peak until it is taken in, MB', 'seconds'], rows));
await appliance.stop();
rmSync(folder, { recursive: true, force: true });
