// Panels of plugins: one that came with the appliance, and those of a stranger, who may do nothing but what the bridge lets through.
// Arguments: address of the appliance, two photos that look alike, then three versions of the plugin "moods": it works, works too, is broken.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { dropFiles, logInAsAdmin, tile, waitUntilShown } from './page.mjs';
import { story } from './story.mjs';

const [address, photo, twin, works, worksToo, broken] = process.argv.slice(2);
const names = [photo, twin].map((file) => basename(file));
const authorised = { Authorization: `Bearer ${process.env.PHOTOFACTORY_TOKEN}` };

async function install(jar) {
  const answer = await fetch(`${address}/api/v1/plugins`, { method: 'POST', headers: authorised, body: readFileSync(jar) });
  assert.equal(answer.status, 202, await answer.text());
}

/** What the panel tries and its policies forbid, as the browser says it; see mood.js. */
const FORBIDDEN = [
  /^Connecting to '[^']*\/api\/v1\/session' violates/,
  /^Connecting to 'https:\/\/photofactory.invalid\/' violates/,
  /^Fetch API cannot load/,
  /^Executing inline script violates/,
  /^Loading the script '[^']*\/caller.js' violates/,
  /^Loading the script 'https:\/\/photofactory.invalid\/x.js' violates/,
  /^Loading the script 'data:[^']*' violates/,
  // A frame within that begins as ours does loads what it likes, in a window without it.
  /^script: RTCPeerConnection is not defined/,
];

/** What a panel in a frame shows. */
const shown = (place, title, name) => place.getByRole('region', { name: title }).frameLocator('iframe').locator(`[data-name="${name}"]`);

await story(
  async (page, step) => {
    const drawer = page.getByRole('complementary', { name: 'Information' });
    const mood = () => shown(drawer, 'Mood', 'mood');
    await page.goto(address);
    await logInAsAdmin(page);
    await step('two photos that look alike are there', async () => {
      await dropFiles(page, [photo, twin]);
      for (const name of names) {
        await waitUntilShown(tile(page, name).first().locator('img').last());
      }
      await page.getByRole('region', { name: 'Uploads' }).getByRole('button', { name: 'Close' }).click();
    });
    await step('beside one of them the other is shown, by a panel that came with the appliance', async () => {
      await tile(page, names[0]).first().click();
      // A key that is pressed before the photo is there goes to the gallery.
      await page.getByRole('button', { name: 'Information (i)' }).click();
      await waitUntilShown(drawer.getByRole('region', { name: 'Looks like these' }).getByRole('img'));
    });
    await step('a panel of a stranger appears without reloading, and tells what its plugin answers', async () => {
      await page.evaluate(() => (window.unloaded = false));
      assert.equal(await drawer.getByRole('region', { name: 'Mood' }).count(), 0);
      await install(works);
      await mood().getByText(`${names[0]} is calm, says 1.0.0`).waitFor();
      await drawer.frameLocator('iframe').getByRole('img', { name: 'Seen by the panel' }).waitFor();
    });
    await step('it reaches nothing but its plugin', async () => {
      await shown(drawer, 'Mood', 'reached').getByText('reached:').waitFor();
      assert.equal(await shown(drawer, 'Mood', 'reached').textContent(), 'reached: nothing');
      assert.equal(new URL(page.url()).pathname.split('/')[1], 'photo');
    });
    await step('a click in it changes something in its plugin', async () => {
      await drawer.frameLocator('iframe').getByRole('button', { name: 'Brighter' }).click();
      await mood().getByText(`${names[0]} is bright`).waitFor();
    });
    await step('it wears the colours of the page', async () => {
      for (const theme of ['dark', 'light']) {
        await page.evaluate((worn) => (document.documentElement.dataset.theme = worn), theme);
        await shown(drawer, 'Mood', 'theme').getByText(theme).waitFor();
      }
    });
    await step('it is told of the photo that is walked to', async () => {
      await drawer.getByRole('region', { name: 'Looks like these' }).getByRole('link').click();
      await mood().getByText(`${names[1]} is calm, says 1.0.0`).waitFor();
    });
    await step('an update takes its place in the open page', async () => {
      await install(worksToo);
      await mood().getByText(`${names[1]} is calm, says 1.1.0`).waitFor();
    });
    await step('the plugin has a page of its own, and a tile that cannot grow without end', async () => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.getByRole('link', { name: 'All moods' }).click();
      await page.frameLocator('iframe').getByText('All moods of moods, 1.1.0; no photo: true').waitFor();
      await page.getByRole('link', { name: /Factory/ }).last().click();
      await page.getByRole('region', { name: 'Moods kept' }).scrollIntoViewIfNeeded();
      await shown(page, 'Moods kept', 'keeper').getByText('Kept by 1.1.0').waitFor();
      const { height } = await page.getByRole('region', { name: 'Moods kept' }).boundingBox();
      assert.ok(height < 1_000, `${height} pixels`);
      await page.goBack();
    });
    await step('what breaks says so in its place, and the page goes on', async () => {
      await install(broken);
      await page.frameLocator('iframe').getByText('All moods of moods, 1.2.0').waitFor();
      await page.getByRole('link', { name: 'Photos' }).first().click();
      await tile(page, names[0]).first().click();
      // A key that is pressed before the photo is there goes to the gallery.
      await page.getByRole('button', { name: 'Information (i)' }).click();
      await drawer.getByRole('alert').getByText('This panel of Moods does not work').waitFor();
      await drawer.getByRole('alert').getByText('the moods are gone').waitFor();
      await drawer.getByRole('region', { name: 'Stages' }).waitFor();
    });
    await step('everything of it goes with the plugin, without reloading', async () => {
      const answer = await fetch(`${address}/api/v1/plugins/moods`, { method: 'DELETE', headers: authorised });
      assert.equal(answer.status, 202);
      await drawer.getByRole('region', { name: 'Mood' }).waitFor({ state: 'detached' });
      await page.getByRole('link', { name: 'All moods' }).waitFor({ state: 'detached' });
      assert.equal(await page.evaluate(() => window.unloaded), false);
      await page.goto(`${address}/x/moods/all`);
      await page.getByRole('heading', { name: 'This page is not there' }).waitFor();
    });
  },
  { expected: FORBIDDEN },
);
