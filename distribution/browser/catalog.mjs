// A plugin has a life: it is had from a catalog that its author signs, works beside the photos, is updated, breaks, is taken back and removed.
// Arguments: address of an appliance, two photos, then three versions of the plugin "sepia-preview": 1.0.0, 1.1.0 with another title, 1.2.0 that breaks.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dropFiles, logInAsAdmin, tile, waitUntilShown } from './page.mjs';
import { story } from './story.mjs';

const [address, photo, later, first, second, broken] = process.argv.slice(2);
const authorised = { Authorization: `Bearer ${process.env.PHOTOFACTORY_TOKEN}` };
const builder = fileURLToPath(new URL('../catalog', import.meta.url));
const key = join(dirname(first), 'family.key');

// What breaks is taken back to the last version that has proved itself, for which 1.1.0 needs a minute of work.
const PROVED = /^1\.[01]\.0$/;
const SHOWN = /^(Sepia|Old print)$/;

const say = (...words) => execFileSync(builder, words, { encoding: 'utf8' });

async function catalogFolder() {
  const answer = await fetch(`${address}/api/v1/status`, { headers: authorised });
  return join(dirname((await answer.json()).data.inboxFolder), 'catalog');
}

/** What people have done, as admins read it. */
async function trail() {
  const answer = await fetch(`${address}/api/v1/audit`, { headers: authorised });
  return (await answer.json()).data.map(({ action }) => action);
}

/** What its author does when a version has come. Gives the fingerprint of the key. */
async function publish(jar, changes) {
  const folder = await catalogFolder();
  mkdirSync(folder, { recursive: true });
  copyFileSync(jar, join(folder, basename(jar)));
  writeFileSync(join(folder, basename(jar).replace('.jar', '.changes.txt')), changes);
  return /fingerprint: (.*)/.exec(say('build', folder, '--key', key, '--name', 'Family plugins'))[1];
}

await story(async (page, step, visitor) => {
  const dialog = page.getByRole('dialog');
  const button = (name) => dialog.getByRole('button', { name, exact: true });
  const row = (title) => page.getByRole('listitem').filter({ hasText: title });
  const lookForNews = () => page.getByRole('button', { name: 'Look for news' }).click();
  const viewer = await visitor();
  const drawer = viewer.getByRole('complementary', { name: 'Information' });
  const panel = (title) => drawer.getByRole('region', { name: title, exact: true });
  const picture = (title, name) => panel(title).frameLocator('iframe').getByRole('img', { name });

  await step('somebody looks at a photo, with nothing of a plugin beside it', async () => {
    await viewer.goto(address);
    await logInAsAdmin(viewer);
    await dropFiles(viewer, [photo]);
    await viewer.getByRole('region', { name: 'Uploads' }).getByRole('button', { name: 'Close' }).click();
    await openInformation(viewer, basename(photo));
    await drawer.getByRole('region', { name: 'Stages' }).waitFor();
    await viewer.evaluate(() => (window.unloaded = false));
  });
  await step('a signed catalog in the data folder is found, and known by its key', async () => {
    say('key', key);
    const fingerprint = await publish(first, '');
    await page.goto(address);
    await logInAsAdmin(page);
    await page.goto(`${address}/plugins?view=catalog`);
    await lookForNews();
    await row('The folder catalog of this appliance').getByText(fingerprint).waitFor();
    await row('Family plugins').getByRole('img', { name: /Safety \d of 5/ }).waitFor();
  });
  await step('before it is installed, the page says who vouches for it, what it may do and what it shows', async () => {
    await page.getByRole('button', { name: 'Install Sepia preview' }).click();
    await dialog.getByRole('heading', { name: 'Install Sepia preview 1.0.0?' }).waitFor();
    await dialog.getByText('Signed', { exact: true }).waitFor();
    await dialog.getByRole('heading', { name: 'What it can do, and is held to' }).waitFor();
    await dialog.getByRole('heading', { name: 'What it says, and nobody holds it to' }).waitFor();
    await dialog.getByText('“Sepia”, beside a photo').waitFor();
    assert.equal(await panel('Sepia').count(), 0);
  });
  await step('it is installed and runs', async () => {
    await button('Install').click();
    await dialog.getByText('Active', { exact: true }).waitFor();
    await button('Close').click();
    await row('Sepia preview').getByText('Installed', { exact: true }).waitFor();
  });
  await step('its panel appears beside the photo that is open, with what it has made of it', async () => {
    await waitUntilLoaded(picture('Sepia', `${basename(photo)} in sepia`));
  });
  await step('a jar that comes while another is asked about is looked into itself', async () => {
    await page.getByRole('tab', { name: 'Installed' }).click();
    const jars = page.getByLabel('Jar of a plugin');
    await jars.setInputFiles(first);
    await dialog.getByRole('heading', { name: 'Install again: Sepia preview 1.0.0?' }).waitFor();
    await jars.setInputFiles(second);
    await dialog.getByRole('heading', { name: 'Update to Sepia preview 1.1.0?' }).waitFor();
    await button('Cancel').click();
    await page.getByRole('tab', { name: 'Catalog' }).click();
  });
  await step('what came later in the catalog is told as an update', async () => {
    await publish(second, 'Looks like an old print.');
    await lookForNews();
    await row('Family plugins').getByText('New: Looks like an old print.').waitFor();
    await page.getByRole('tab', { name: 'Installed' }).click();
    await page.getByRole('button', { name: 'Update Sepia preview to 1.1.0' }).click();
    await dialog.getByText('In the place of 1.0.0').waitFor();
  });
  await step('an update that does not arrive is told to whoever looks later, and can be tried again', async () => {
    const offered = join(await catalogFolder(), basename(second));
    rmSync(offered);
    await button('Update').click();
    await dialog.getByText('Not installed', { exact: true }).waitFor();
    await page.reload();
    await row('sepia-preview 1.1.0').getByText('Not installed', { exact: true }).waitFor();
    const deeds = await trail();
    assert.ok(deeds.includes('PLUGIN_ASKED_FOR') && !deeds.includes('PLUGIN_INSTALLED'), `the trail tells ${deeds}`);
    copyFileSync(second, offered);
    await page.getByRole('button', { name: 'Try sepia-preview again' }).click();
    await dialog.getByText('In the place of 1.0.0').waitFor();
  });
  await step('the update takes its place in the open page', async () => {
    await button('Update').click();
    await dialog.getByText('Active', { exact: true }).waitFor();
    await button('Close').click();
    await row('Sepia preview').getByText('1.1.0', { exact: true }).waitFor();
    await waitUntilLoaded(picture('Old print', `${basename(photo)} as an old print`));
    assert.equal(await panel('Sepia').count(), 0);
  });
  await step('a version that breaks at its first photo is taken back, and the page says why', async () => {
    await publish(broken, 'Faster.');
    await page.getByRole('tab', { name: 'Catalog' }).click();
    await lookForNews();
    await page.getByRole('button', { name: 'Update Sepia preview' }).click();
    await button('Update').click();
    await dialog.getByText('the last version that worked runs again by itself').waitFor();
    const sent = await fetch(`${address}/api/v1/uploads?name=${basename(later)}`, { method: 'POST', headers: authorised, body: readFileSync(later) });
    assert.equal(sent.status, 201);
    await dialog.getByText('Taken back', { exact: true }).waitFor();
    await dialog.getByText(/1\.2\.0 was taken back, and this version runs instead/).waitFor();
    await button('Close').click();
    await page.getByRole('tab', { name: 'Installed' }).click();
    await row('Sepia preview').getByText(PROVED, { exact: true }).waitFor();
    await row('Sepia preview').getByText(/was taken back/).waitFor();
  });
  await step('it is not offered again, but can be tried again', async () => {
    assert.equal(await page.getByRole('button', { name: 'Update Sepia preview to 1.2.0' }).count(), 0);
    await page.getByRole('tab', { name: 'Catalog' }).click();
    await row('Family plugins').getByText(/1\.2\.0 was taken back here/).waitFor();
    await page.getByRole('button', { name: 'Try 1.2.0 again' }).waitFor();
    await page.getByRole('tab', { name: 'Installed' }).click();
  });
  await step('the photo that broke it is worked on by the one that runs again', async () => {
    await viewer.getByRole('button', { name: 'Information (i)' }).click();
    await viewer.keyboard.press('Escape');
    await openInformation(viewer, basename(later));
    await waitUntilLoaded(picture(SHOWN, new RegExp(`^${basename(later)} `)));
  });
  await step('it is removed, and its panel goes from the open page', async () => {
    await page.getByRole('button', { name: 'Remove Sepia preview' }).click();
    await button('Remove').click();
    await page.getByRole('button', { name: 'Remove Sepia preview' }).waitFor({ state: 'detached' });
    await panel(SHOWN).waitFor({ state: 'detached' });
    assert.equal(await viewer.evaluate(() => window.unloaded), false);
  });
});

async function openInformation(viewer, name) {
  await waitUntilShown(tile(viewer, name).first().locator('img').last());
  await tile(viewer, name).first().click();
  await viewer.getByRole('button', { name: 'Information (i)' }).click();
}

/** A picture in a frame: its own document knows whether it is whole. */
async function waitUntilLoaded(image) {
  await image.waitFor();
  await image.scrollIntoViewIfNeeded();
  await image.evaluate((element) => element.decode());
  assert.ok(await image.evaluate(({ naturalWidth }) => naturalWidth > 0));
}
