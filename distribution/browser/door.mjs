// First run -> admin -> invites a member -> who sees only own photos -> a token uploads -> the audit shows it.
// Arguments: address of an appliance in which nobody lives yet, then three photos. The link of the first run is in FIRST_RUN.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { dropFiles, logIn, tile, waitUntilShown } from './page.mjs';
import { story } from './story.mjs';

const [address, annasPhoto, bensPhoto, sentPhoto] = process.argv.slice(2);
const ANNA = { login: 'anna', password: 'plum tree in the yard' };
const BEN = { login: 'ben', password: 'seven green bottles' };
const shown = (page, photo) => waitUntilShown(tile(page, basename(photo)).first().locator('img').last());
const tiles = (page) => page.locator('a[data-asset]:has(img)').count();

async function choosePassword(page, password) {
  await page.getByLabel('New password').fill(password);
  await page.getByLabel('The same again').fill(password);
}

async function open(page, place) {
  await page.getByRole('button', { name: /Account of/ }).click();
  await page.getByRole('link', { name: place }).click();
  await page.getByRole('heading', { name: place, level: 1 }).waitFor();
}

await story(async (anna, step, visitor) => {
  let invitation;
  let token;
  const ben = await visitor();

  await step('before anybody lives here, a page says where the link is', async () => {
    await anna.goto(`${address}/factory`);
    await anna.getByRole('heading', { name: 'Make the first account' }).waitFor();
    await anna.goto(`${address}/welcome`);
    await anna.getByRole('heading', { name: 'This link is not complete' }).waitFor();
  });
  await step('the link makes the first admin, and leaves the address bar at once', async () => {
    await anna.goto(process.env.FIRST_RUN);
    await anna.getByLabel('Login').fill(ANNA.login);
    assert.equal(new URL(anna.url()).hash, '');
    await choosePassword(anna, ANNA.password);
    await anna.getByRole('button', { name: 'Make my account' }).click();
    await anna.getByRole('heading', { name: 'You are in, anna' }).waitFor();
    await anna.getByRole('link', { name: 'Open the library' }).click();
  });
  await step('the admin fills a library', async () => {
    await anna.getByRole('heading', { name: /Your library is ready/ }).waitFor();
    await dropFiles(anna, [annasPhoto]);
    await shown(anna, annasPhoto);
  });
  await step('the admin invites a member by a link', async () => {
    await open(anna, 'People');
    await anna.getByRole('button', { name: 'Invite' }).click();
    await anna.getByLabel('Login').fill(BEN.login);
    await anna.getByRole('button', { name: 'Make a link' }).click();
    invitation = await anna.getByText('/welcome#key=').textContent();
    await anna.getByRole('button', { name: 'Done' }).click();
    await anna.getByText('invited, not here yet').waitFor();
  });
  await step('the member chooses a password, and is told the login', async () => {
    await ben.goto(invitation);
    await choosePassword(ben, BEN.password);
    await ben.getByRole('button', { name: 'Save and log in' }).click();
    await ben.getByRole('heading', { name: 'You are in, ben' }).waitFor();
    await ben.getByRole('link', { name: 'Open the library' }).click();
  });
  await step('the member sees no photo of others, not even by its address', async () => {
    await ben.getByRole('heading', { name: /Your library is ready/ }).waitFor();
    await anna.goto(address);
    const annas = await tile(anna, basename(annasPhoto)).first().getAttribute('data-asset');
    await ben.goto(`${address}/photo/${annas}`);
    await ben.getByText('This photo is not in your library').waitFor();
  });
  await step('the member adds a photo that nobody else sees', async () => {
    await ben.goto(address);
    await ben.getByRole('heading', { name: /Your library is ready/ }).waitFor();
    await dropFiles(ben, [bensPhoto]);
    await shown(ben, bensPhoto);
    assert.equal(await tiles(ben), 1);
    await anna.reload();
    await shown(anna, annasPhoto);
    assert.equal(await tiles(anna), 1);
  });
  await step('what only admins may do is not there for the member', async () => {
    await ben.goto(`${address}/people`);
    await ben.getByRole('heading', { name: 'This page is not for you' }).waitFor();
    await ben.getByRole('button', { name: /Account of/ }).click();
    await ben.getByRole('link', { name: 'Your account' }).waitFor();
    assert.equal(await ben.getByRole('link', { name: 'Audit' }).count(), 0);
    await ben.keyboard.press('Escape');
  });
  await step('the member makes a token that may only upload', async () => {
    await open(ben, 'Your account');
    await ben.getByRole('button', { name: 'New token' }).click();
    await ben.getByLabel('What is it for?').fill('garden camera');
    await ben.getByRole('checkbox', { name: /Look/ }).uncheck();
    await ben.getByRole('checkbox', { name: /Upload/ }).check();
    await ben.getByRole('button', { name: 'Make token' }).click();
    const dialog = ben.getByRole('dialog', { name: /garden camera/ });
    token = await dialog.locator('code').textContent();
    await dialog.getByRole('button', { name: 'Done' }).click();
  });
  await step('a program uploads with the token, and can do nothing else', async () => {
    const headers = { Authorization: `Bearer ${token}` };
    await ben.getByRole('link', { name: 'Photos', exact: true }).click();
    const sent = await fetch(`${address}/api/v1/uploads?name=${basename(sentPhoto)}`, { method: 'POST', headers, body: readFileSync(sentPhoto) });
    assert.equal(sent.status, 201);
    await shown(ben, sentPhoto);
    assert.equal((await fetch(`${address}/api/v1/assets`, { headers })).status, 403);
  });
  await step('the audit tells the admin all of it', async () => {
    await open(anna, 'Audit');
    await anna.getByText('ben made the token “garden camera”').waitFor();
    await anna.getByText('ben followed a link and chose a password').waitFor();
    await anna.getByText('anna made the first account').waitFor();
  });
  await step('whoever is shut out sees it with the next click, and goes on where it was once let in again', async () => {
    await open(anna, 'People');
    await anna.getByRole('button', { name: 'Shut ben out' }).click();
    await anna.getByText('ben is shut out').waitFor();
    const dialog = ben.getByRole('dialog', { name: 'Your session has ended' });
    await ben.getByRole('link', { name: 'Trash' }).click();
    await dialog.waitFor();
    await anna.getByRole('button', { name: 'Let ben in again' }).click();
    await anna.getByText('ben can come in again.').waitFor();
    await dialog.getByLabel('Password of ben').fill(BEN.password);
    await dialog.getByRole('button', { name: 'Log in', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await ben.getByRole('heading', { name: 'The trash is empty' }).waitFor();
  });
  await step('logging out leads to the door, and back to the page that was wanted', async () => {
    await ben.getByRole('button', { name: /Account of/ }).click();
    await ben.getByRole('button', { name: 'Log out' }).click();
    await ben.getByRole('heading', { name: 'Log in' }).waitFor();
    await ben.goto(`${address}/factory`);
    await logIn(ben, BEN.login, BEN.password);
    assert.equal(new URL(ben.url()).pathname, '/factory');
  });
});
