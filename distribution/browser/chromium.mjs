// The system's Chromium, installed if it is missing and that is possible.
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Opens a browser; the caller closes it. */
export async function openBrowser() {
  return chromium.launch({ executablePath: demandChromium(), args: ARGUMENTS });
}

/** Where Chromium is; it is installed if need be. */
export function demandChromium() {
  return findChromium() ?? installChromium();
}

function findChromium() {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const program of PROGRAMS) {
      const file = join(folder, program);
      if (isExecutable(file)) {
        return file;
      }
    }
  }
  return null;
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installChromium() {
  const sentence = 'The browser test needs Chromium: sudo apt install chromium';
  if (process.getuid?.() !== 0) {
    throw new Error(sentence);
  }
  console.log('Installing Chromium ...');
  const options = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  execFileSync('apt-get', ['update', '-q'], options);
  execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], options);
  const file = findChromium();
  if (file === null) {
    throw new Error(sentence);
  }
  return file;
}
