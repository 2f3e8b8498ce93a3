// Drop files -> gallery -> viewer, in a real browser against a running appliance.
// Arguments: address of the appliance, then one or more photos that it does not have yet.
import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { dropFiles, logInAsAdmin, tile, waitUntilShown } from './page.mjs';
import { story } from './story.mjs';

const [address, ...photos] = process.argv.slice(2);
const names = photos.map((photo) => basename(photo));

await story(async (page, step) => {
  const viewer = (name) => page.getByRole('dialog', { name });
  await step('the gallery opens once somebody has logged in', async () => {
    await page.goto(address);
    await logInAsAdmin(page);
    assert.match(await page.title(), /Photo Factory/);
  });
  await step('dropped files are added', async () => {
    await dropFiles(page, photos);
    await page.getByRole('region', { name: 'Uploads' }).getByText(`${photos.length} added`).waitFor();
  });
  await step('they appear in the gallery with their pictures, without reloading', async () => {
    for (const name of names) {
      await waitUntilShown(tile(page, name).first().locator('img').last());
    }
  });
  await step('a click opens the viewer with the large picture', async () => {
    await page.getByRole('region', { name: 'Uploads' }).getByRole('button', { name: 'Close' }).click();
    await tile(page, names[0]).first().click();
    await viewer(names[0]).waitFor();
    await waitUntilShown(viewer(names[0]).getByRole('img', { name: names[0] }));
  });
  await step('the information tells the camera and the stages', async () => {
    await page.keyboard.press('i');
    const drawer = page.getByRole('complementary', { name: 'Information' });
    await drawer.getByRole('region', { name: 'Camera' }).waitFor();
    await drawer.getByRole('region', { name: 'Stages' }).getByText(/thumbnail/i).waitFor();
  });
  if (names.length > 1) {
    await step('Escape closes the information first', async () => {
      await page.keyboard.press('Escape');
      await page.getByRole('complementary', { name: 'Information' }).waitFor({ state: 'detached' });
      await viewer(names[0]).waitFor();
    });
    await step('the arrow keys go from photo to photo', async () => {
      const before = page.url();
      const older = page.getByRole('button', { name: /Older/ });
      await page.keyboard.press((await older.count()) > 0 ? 'ArrowRight' : 'ArrowLeft');
      await page.waitForURL((url) => url.href !== before);
    });
  }
  await step('reloading keeps the photo and knows its neighbours', async () => {
    await page.reload();
    await page.getByRole('dialog').getByRole('button', { name: /Older|Newer/ }).first().waitFor({ state: 'attached' });
  });
  await step('Escape leads back to the gallery, and the focus to the photo', async () => {
    const opened = page.url().split('/').at(-1);
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => url.pathname === '/');
    await page.locator(`a[data-asset="${opened}"]:focus`).waitFor();
  });
  await step('the factory page shows the stages', async () => {
    await page.getByRole('link', { name: /Factory/ }).last().click();
    await page.getByRole('heading', { name: /thumbnail/i }).first().waitFor();
  });
  await step('a photo opened there leads back there', async () => {
    await page.getByRole('region', { name: 'Recent files' }).getByRole('link', { name: names[0] }).click();
    await viewer(names[0]).waitFor();
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => url.pathname === '/factory');
  });
});
