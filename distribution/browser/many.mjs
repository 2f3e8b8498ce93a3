// Choose -> tag -> narrow -> archive -> undo, for many photos at once; what cannot be done is told, and guests may only look.
// Arguments: address of an appliance, then five photos. The admin's name and password are in
// ADMIN_LOGIN and ADMIN_PASSWORD, the console's token in PHOTOFACTORY_TOKEN.
import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { dropFiles, logIn, logInAsAdmin, tile, waitUntilShown } from './page.mjs';
import { story } from './story.mjs';

const [address, ...photos] = process.argv.slice(2);
const names = photos.map((photo) => basename(photo));
const TAG = 'Trip to the lake';
const PASSWORD = 'seven green bottles';

async function ask(path, body, headers = {}) {
  const answer = await fetch(`${address}/api/v1${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  assert.equal(answer.status, 201, path);
  return (await answer.json()).data;
}

const tiles = (page) => page.locator('a[data-asset]:has(img)');
const circle = (page, name) => page.getByRole('checkbox', { name: `Choose ${name}` });
const tool = (page, name) => page.getByRole('toolbar', { name: 'What to do with them' }).getByRole('button', { name });
const said = (page, words) => page.getByRole('status').filter({ hasText: words });
/** Takes back what a message tells of. */
const undo = (page, words) => page.getByText(words).locator('..').getByRole('button', { name: 'Undo' }).click();
/** Whoever has the pointer on a message has all the time there is to take it back. */
const hold = (page, words) => page.getByText(words).hover();
/** A dialog closes a moment after its deed is told; Escape would be its own before. */
const letGo = async (page) => {
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await page.getByRole('toolbar').waitFor({ state: 'detached' });
};
const place = (page, name) => page.getByRole('link', { name, exact: true });

async function chooseBoth(page, one, other) {
  await tile(page, one).hover();
  await circle(page, one).click();
  await circle(page, other).click();
  await said(page, '2 chosen').waitFor();
}

/** Gives a photo as many tags as it may have, as a program with the person's session would. */
async function fillWithTags(page, id) {
  const status = await page.evaluate(async (path) => {
    const { data } = await (await fetch('/api/v1/session')).json();
    const tags = Array.from({ length: 100 }, (_, number) => `tag ${number}`);
    const headers = { 'Content-Type': 'application/json', 'X-CSRF-Token': data.csrf };
    return (await fetch(path, { method: 'PATCH', headers, body: JSON.stringify({ tags }) })).status;
  }, `/api/v1/assets/${id}`);
  assert.equal(status, 200);
}

/** The file names of the photos that are shown, in their order. */
const shown = (page) =>
  tiles(page).evaluateAll((links, known) => links.map((link) => known.find((name) => link.ariaLabel.includes(name))), names);
const waitForCount = (page, count) =>
  page.waitForFunction((wanted) => document.querySelectorAll('a[data-asset]').length === wanted, count);

await story(async (anna, step, visitor) => {
  const twin = await visitor();
  const vera = await visitor();
  let chosen;

  await step('a library of five photos', async () => {
    await anna.goto(address);
    await logInAsAdmin(anna);
    await dropFiles(anna, photos);
    for (const name of names) {
      await waitUntilShown(tile(anna, name).first().locator('img').last());
    }
    await anna.getByRole('region', { name: 'Uploads' }).getByRole('button', { name: 'Close' }).click();
  });
  await step('a circle chooses a photo, and Shift all up to another', async () => {
    const order = await shown(anna);
    chosen = order.slice(0, 3);
    await tile(anna, chosen[0]).hover();
    await circle(anna, chosen[0]).click();
    await said(anna, '1 chosen').waitFor();
    await tile(anna, chosen[2]).click({ modifiers: ['Shift'] });
    await said(anna, '3 chosen').waitFor();
  });
  await step('they are tagged together', async () => {
    await tool(anna, 'Tag them').click();
    await anna.getByLabel('Add tags').fill(TAG);
    await anna.getByRole('button', { name: 'Save' }).click();
    await said(anna, 'Tagged 3 photos.').waitFor();
    await letGo(anna);
  });
  await step('the tag shows exactly these, also when the page is reloaded', async () => {
    await anna.getByRole('button', { name: 'Tag', exact: true }).click();
    await anna.getByRole('button', { name: `${TAG} 3` }).click();
    await waitForCount(anna, 3);
    assert.deepEqual(await shown(anna), chosen);
    assert.equal(new URL(anna.url()).searchParams.get('tag'), TAG);
    await anna.reload();
    await waitForCount(anna, 3);
    await said(anna, '3 items').waitFor();
  });
  await step('a photo opened there has those for neighbours, and leads back there', async () => {
    await tile(anna, chosen[1]).click();
    await anna.getByRole('button', { name: /Older/ }).waitFor({ state: 'attached' });
    await anna.keyboard.press('ArrowRight');
    await anna.getByRole('dialog', { name: chosen[2] }).waitFor();
    assert.equal(await anna.getByRole('button', { name: /Older/ }).count(), 0);
    await anna.keyboard.press('Escape');
    await anna.getByRole('dialog').waitFor({ state: 'detached' });
    await waitForCount(anna, 3);
    assert.equal(new URL(anna.url()).searchParams.get('tag'), TAG);
  });
  await step('the space bar chooses one, which is archived and leaves', async () => {
    await twin.goto(`${address}/?archived=true`);
    await logInAsAdmin(twin);
    await twin.getByRole('heading', { name: 'The archive is empty' }).waitFor();
    await tile(anna, chosen[0]).focus();
    await anna.keyboard.press('Space');
    await tool(anna, 'Archive them').click();
    await hold(anna, 'Archived 1 photo.');
    await waitForCount(anna, 2);
  });
  await step('it stands in the archive, as soon as it is there', async () => {
    await tile(twin, chosen[0]).waitFor();
    assert.deepEqual(await shown(twin), [chosen[0]]);
  });
  await step('undoing brings it back', async () => {
    await undo(anna, 'Archived 1 photo.');
    await said(anna, 'Taken back.').waitFor();
    await waitForCount(anna, 3);
    await twin.getByRole('heading', { name: 'The archive is empty' }).waitFor();
  });
  await step('the back button takes the wish back', async () => {
    await anna.goBack();
    await waitForCount(anna, 5);
  });
  await step('what is archived from the timeline is found in the archive, and put back', async () => {
    await tile(anna, chosen[1]).hover();
    await circle(anna, chosen[1]).click();
    await tool(anna, 'Archive them').click();
    await waitForCount(anna, 4);
    await place(anna, 'Archive').click();
    await waitForCount(anna, 1);
    await tile(anna, chosen[1]).hover();
    await circle(anna, chosen[1]).click();
    await tool(anna, 'Back into the timeline').click();
    await anna.getByRole('heading', { name: 'The archive is empty' }).waitFor();
    await place(anna, 'Photos').click();
    await waitForCount(anna, 5);
  });
  await step('dates are moved together', async () => {
    await chooseBoth(anna, names[0], names[1]);
    await tool(anna, 'Move their dates').click();
    await anna.getByLabel('Hours').fill('2');
    await anna.getByRole('button', { name: 'Move', exact: true }).click();
    await said(anna, 'Moved the dates of 2 photos.').waitFor();
    await letGo(anna);
  });
  await step('what cannot be done is told, with the reason, and the rest is done', async () => {
    const [free, full] = names;
    await fillWithTags(anna, await tile(anna, full).getAttribute('data-asset'));
    await chooseBoth(anna, free, full);
    await tool(anna, 'Tag them').click();
    await anna.getByLabel('Add tags').fill('one too many');
    await anna.getByRole('button', { name: 'Save' }).click();
    const dialog = anna.getByRole('dialog', { name: 'It did not work for 1 photo' });
    await said(anna, 'Tagged 1 photo.').waitFor();
    await dialog.getByText(full).waitFor();
    await dialog.getByText('An asset has at most 100 tags.').waitFor();
    await dialog.getByRole('button', { name: 'Try these again' }).click();
    await dialog.getByText('An asset has at most 100 tags.').waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'detached' });
    await letGo(anna);
  });
  await step('Ctrl-A chooses the day, the trash takes it and gives it back', async () => {
    await tile(anna, names[0]).focus();
    await anna.keyboard.press('Control+a');
    await said(anna, /^[12] chosen/).waitFor();
    const day = Number.parseInt(await said(anna, / chosen/).textContent(), 10);
    await tool(anna, 'Move them to the trash').click();
    await hold(anna, /to the trash\./);
    await waitForCount(anna, 5 - day);
    await undo(anna, /to the trash\./);
    await waitForCount(anna, 5);
  });
  await step('a guest may narrow what is shown, and choose nothing', async () => {
    const { key } = await ask('/accounts', { login: 'vera', role: 'VIEWER' }, { Authorization: `Bearer ${process.env.PHOTOFACTORY_TOKEN}` });
    await ask('/welcome', { key, password: PASSWORD });
    await vera.goto(address);
    await logIn(vera, 'vera', PASSWORD);
    await waitForCount(vera, 5);
    await tiles(vera).first().click();
    await vera.getByRole('dialog').waitFor();
    await vera.keyboard.press('Escape');
    await vera.getByRole('dialog').waitFor({ state: 'detached' });
    assert.equal(await vera.getByRole('checkbox').count(), 0);
    assert.equal(await place(vera, 'Archive').count(), 0);
    assert.equal(await place(vera, 'Hidden').count(), 0);
  });
});
