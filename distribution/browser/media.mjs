// A film, a sound, a Live photo and a film that no browser plays as it is are dropped, and play.
// Arguments: address of an appliance, a film for browsers, the photo and the film of a Live photo, a film that is to be prepared.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { dropFiles, logInAsAdmin, tile } from './page.mjs';
import { story } from './story.mjs';

const [address, film, photo, itsFilm, foreign] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'sound-'));
const sound = join(folder, 'humming.wav');
writeFileSync(sound, hum(6));
/** Films are looked at and made by programs, which take their time on a busy machine. */
const MAKING = { timeout: 240_000 };

/** So many seconds of a low note, as a WAV file. */
function hum(seconds) {
  const rate = 8_000;
  const bytes = Buffer.alloc(44 + 2 * seconds * rate);
  bytes.write('RIFF');
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write('WAVEfmt ', 8);
  [[16, 4], [1, 2], [1, 2], [rate, 4], [2 * rate, 4], [2, 2], [16, 2]].reduce((at, [value, size]) => bytes.writeUIntLE(value, at, size), 16);
  bytes.write('data', 36);
  bytes.writeUInt32LE(2 * seconds * rate, 40);
  for (let number = 0; number < seconds * rate; number++) {
    bytes.writeInt16LE(Math.round(8_000 * Math.sin((number / rate) * 2 * Math.PI * 220)), 44 + 2 * number);
  }
  return bytes;
}

const open = async (page, file) => {
  await tile(page, basename(file)).first().click();
  await page.getByRole('dialog', { name: basename(file) }).waitFor();
};
const close = async (page) => {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};
/** Waits until a player has come some way. */
const plays = (page, player, from = 0) =>
  page.waitForFunction(([name, start]) => document.querySelector(name)?.currentTime > start + 0.1, [player, from], MAKING);
const at = (page, player) => page.locator(player).evaluate((element) => element.currentTime);
const isPaused = (page, player, paused) =>
  page.waitForFunction(([name, wanted]) => document.querySelector(name)?.paused === wanted, [player, paused]);

await story(async (page, step) => {
  const viewer = page.getByRole('dialog');
  const player = page.getByRole('group', { name: 'Player' });

  await step('films, a sound and a Live photo are added', async () => {
    await page.goto(address);
    await logInAsAdmin(page);
    await dropFiles(page, [film, sound, photo, itsFilm, foreign]);
    const uploads = page.getByRole('region', { name: 'Uploads' });
    await uploads.getByText('5 added').waitFor();
    await uploads.getByRole('button', { name: 'Close' }).click();
  });
  await step('the two files of the Live photo are one in the gallery', async () => {
    await page.getByRole('link', { name: new RegExp(`${basename(photo)}.*live photo`) }).waitFor(MAKING);
    await tile(page, basename(itsFilm)).waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.querySelectorAll('a[data-asset]').length === 4);
  });
  await step('a film plays, and the space bar and its buttons rule it', async () => {
    await open(page, film);
    await plays(page, 'video');
    await page.keyboard.press('Space');
    await isPaused(page, 'video', true);
    const slider = player.getByRole('slider', { name: 'Seek' });
    await slider.press('Home');
    await page.waitForFunction(() => document.querySelector('video').currentTime === 0);
    await page.keyboard.press('m');
    await player.getByRole('button', { name: 'Sound on (m)' }).waitFor();
    await player.getByRole('button', { name: 'Play (Space)' }).click();
    await plays(page, 'video');
  });
  await step('its information tells how it is encoded', async () => {
    await page.keyboard.press('i');
    const drawer = page.getByRole('complementary', { name: 'Information' });
    await drawer.getByRole('region', { name: 'Encoding' }).getByText(/H\.26[45]/).waitFor();
    await page.keyboard.press('i');
    await drawer.waitFor({ state: 'detached' });
    await close(page);
  });
  await step('a sound plays', async () => {
    await open(page, sound);
    await player.getByRole('button', { name: 'Play (Space)' }).waitFor(MAKING);
    await page.keyboard.press('Space');
    await plays(page, 'audio');
    await close(page);
  });
  await step('a film that no browser plays is prepared, and plays', async () => {
    await open(page, foreign);
    const wish = viewer.getByRole('button', { name: 'Prepare it' });
    await wish.or(page.locator('video')).first().waitFor(MAKING);
    if (await wish.isVisible()) {
      await wish.click();
    }
    await plays(page, 'video');
    assert.match(await page.locator('video').evaluate((element) => element.currentSrc), /^blob:/);
    const before = await at(page, 'video');
    await plays(page, 'video', before);
    await close(page);
  });
  await step('the Live photo moves, and shows itself again', async () => {
    await open(page, photo);
    await viewer.getByRole('button', { name: 'Play the Live photo (Space)' }).click();
    await plays(page, 'video');
    await page.locator('video').waitFor({ state: 'detached', ...MAKING });
  });
  await step('its files are shown, taken apart and put together again', async () => {
    const stack = page.getByRole('region', { name: 'Stack' });
    await stack.getByRole('button', { name: '2 files' }).click();
    await stack.getByRole('listitem').nth(1).waitFor();
    await stack.getByRole('button', { name: 'Take apart' }).click();
    await stack.waitFor({ state: 'detached' });
    await page.getByText('Taken apart.').hover();
    await page.waitForFunction(() => document.querySelectorAll('a[data-asset]').length === 5);
    await page.getByRole('button', { name: 'Undo' }).click();
    await stack.waitFor();
    await close(page);
    await page.waitForFunction(() => document.querySelectorAll('a[data-asset]').length === 4);
  });
});
rmSync(folder, { recursive: true });
