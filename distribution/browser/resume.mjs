// Sends a file by the tus client that browsers and phones use, over a line that breaks again and again, and holds what has arrived against it.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Upload } from 'tus-js-client';

const [appliance, file] = process.argv.slice(2);
const BREAKS = 12;
const ADMITTED = { Authorization: `Bearer ${process.env.PHOTOFACTORY_TOKEN}` };

const size = (await stat(file)).size;
const line = await openBadLine(new URL(appliance), BREAKS, size / BREAKS);
try {
  const upload = await send(line.address);
  const result = await resultOf(upload);
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  expect('what became of it', result.outcome, 'accepted');
  expect('its hash', result.sha256, hash.digest('hex'));
  expect('that the line broke', line.breaks() > BREAKS / 2, true);
  console.log(`${size} bytes arrived over a line that broke ${line.breaks()} times`);
} finally {
  line.close();
}

/** A line to the appliance whose first connections that carry a body break after some of its bytes, fewer than `most`. */
async function openBadLine(to, breaks, most) {
  let broken = 0;
  const sockets = new Set();
  const server = createServer((near) => {
    const far = connect(Number(to.port), to.hostname);
    const end = () => [near, far].forEach((socket) => socket.destroy());
    let left = 2000 + Math.random() * most;
    sockets.add(near);
    near.on('data', (bytes) => {
      left -= bytes.length;
      if (left < 0 && broken < breaks) {
        broken++;
        end();
      }
    });
    near.pipe(far).pipe(near);
    [near, far].forEach((socket) => socket.on('error', end).on('close', end));
    near.on('close', () => sockets.delete(near));
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    breaks: () => broken,
    close: () => {
      sockets.forEach((socket) => socket.destroy());
      server.close();
    },
  };
}

/** Sends the file; returns the address of the upload. */
function send(address) {
  return new Promise((arrived, failed) => {
    const upload = new Upload(createReadStream(file), {
      endpoint: `${address}/api/v1/uploads/resumable`,
      uploadSize: size,
      headers: ADMITTED,
      retryDelays: Array(200).fill(50),
      metadata: { filename: basename(file), captured_at: '2019-05-06T12:00:00+02:00' },
      onError: failed,
      onSuccess: () => arrived(upload.url),
    });
    upload.start();
  });
}

async function resultOf(upload) {
  const answer = await fetch(new URL(new URL(upload).pathname, appliance), { headers: ADMITTED });
  return (await answer.json()).data.result;
}

function expect(what, actual, wanted) {
  if (actual !== wanted) {
    throw new Error(`${what} should be ${wanted} and is ${actual}`);
  }
}
