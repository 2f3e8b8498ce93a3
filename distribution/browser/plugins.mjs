// An admin looks at a stranger's jar, installs it, sets something for a plugin and sees at once that it holds, switches off and removes.
// Arguments: address of an appliance, then a photo and the jar of a plugin, hello-twin 9.0.0. The admin's name and password are in
// ADMIN_LOGIN and ADMIN_PASSWORD, the console's token in PHOTOFACTORY_TOKEN.
import assert from 'node:assert/strict';
import { copyFileSync, existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { dropFiles, logInAsAdmin, tile, waitUntilShown } from './page.mjs';
import { story } from './story.mjs';

const [address, photo, jar] = process.argv.slice(2);

async function inboxFolder() {
  const answer = await fetch(`${address}/api/v1/status`, { headers: { Authorization: `Bearer ${process.env.PHOTOFACTORY_TOKEN}` } });
  return (await answer.json()).data.inboxFolder;
}

await story(async (page, step) => {
  const dialog = page.getByRole('dialog');
  const row = (title) => page.getByRole('listitem').filter({ has: page.getByRole('button', { name: `Settings of ${title}` }) });
  const button = (name) => dialog.getByRole('button', { name, exact: true });

  await step('the account menu leads an admin to the plugins', async () => {
    await page.goto(address);
    await logInAsAdmin(page);
    await page.getByRole('button', { name: /Account of/ }).click();
    await page.getByRole('link', { name: 'Plugins', exact: true }).click();
    await page.getByRole('heading', { name: 'Plugins', level: 1 }).waitFor();
    await row('Inbox').getByText('active').waitFor();
  });
  await step('a jar that is dropped on the page is looked into, and nothing of it runs', async () => {
    await dropFiles(page, [jar]);
    await dialog.getByRole('heading', { name: 'Install Hello twin 9.0.0?' }).waitFor();
    await dialog.getByText('Not signed').waitFor();
    await button('Cancel').click();
    assert.equal(await row('Hello twin').count(), 0);
  });
  await step('what was read there is installed, and told when it runs', async () => {
    await page.getByLabel('Jar of a plugin').setInputFiles(jar);
    await button('Install').click();
    await dialog.getByText('Active', { exact: true }).waitFor();
    await button('Close').click();
    await row('Hello twin').getByText('active').waitFor();
  });
  await step('a value that cannot be is told beside its field', async () => {
    await page.getByRole('button', { name: 'Settings of Inbox' }).click();
    await dialog.getByLabel('Rest before it is taken in', { exact: true }).fill('soon');
    await button('Save').click();
    await dialog.getByText('It must be a duration like 500ms, 10s, 5m, 1h or 1d.').first().waitFor();
    await dialog.locator('[aria-invalid]').waitFor();
  });
  await step('what is set holds at once: files stay in the inbox', async () => {
    await dialog.getByLabel('Rest before it is taken in', { exact: true }).fill('1s');
    await dialog.getByLabel('After it was taken in', { exact: true }).selectOption('keep');
    await button('Save').click();
    await dialog.waitFor({ state: 'detached' });
    const file = join(await inboxFolder(), basename(photo));
    copyFileSync(photo, file);
    await page.getByRole('link', { name: 'Photos' }).first().click();
    await waitUntilShown(tile(page, basename(photo)).first().locator('img').last());
    assert.ok(existsSync(file), 'it has left the inbox');
  });
  await step('it is switched off, and on again', async () => {
    await page.goto(`${address}/plugins`);
    await page.getByRole('button', { name: 'Switch Hello twin off' }).click();
    await row('Hello twin').getByText('off', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Switch Hello twin on' }).click();
    await row('Hello twin').getByText('active').waitFor();
  });
  await step('it is removed after a question', async () => {
    await page.getByRole('button', { name: 'Remove Hello twin' }).click();
    await button('Remove').click();
    await row('Hello twin').waitFor({ state: 'detached' });
  });
  await step('the notices say that nobody is told yet, and lead to where that is set', async () => {
    await page.getByRole('button', { name: /Account of/ }).click();
    await page.getByRole('link', { name: 'Notices', exact: true }).click();
    await page.getByRole('heading', { name: 'Nobody is told yet' }).waitFor();
    await page.getByRole('button', { name: 'Set up Mail and webhooks' }).click();
    await dialog.getByLabel('Mail to', { exact: true }).fill('anna@example.org');
    await dialog.getByLabel('Mail from', { exact: true }).fill('photos@example.org');
    await dialog.getByLabel('Mail server', { exact: true }).fill('mail.invalid');
    await button('Save').click();
    await page.getByText('nothing sent yet').waitFor();
  });
  await step('a test says of everybody who is set up whether it went', async () => {
    await page.getByRole('button', { name: 'Send a test' }).click();
    await page.getByText(/^(refused the test|not just now)$/).waitFor();
    await page.getByText(/mail\.invalid/).first().waitFor();
  });
});
