// The server goes away and comes back while somebody uses the web app.
// Arguments: address of an appliance, then a photo that it does not have yet.
import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { layLine } from './line.mjs';
import { dropFiles, logInAsAdmin, tile, waitUntilShown } from './page.mjs';
import { story } from './story.mjs';

const [appliance, photo] = process.argv.slice(2);
const line = await layLine(appliance);

await story(async (page, step) => {
  const uploads = page.getByRole('region', { name: 'Uploads' });
  const banner = page.getByText('The connection to the server is lost.');

  await step('the gallery opens once somebody has logged in', async () => {
    await page.goto(line.address);
    await logInAsAdmin(page);
    await page.getByRole('heading', { name: /Your library is ready/ }).waitFor();
  });
  await step('a lost connection is told', async () => {
    line.cut();
    await banner.waitFor();
  });
  await step('dropped files wait', async () => {
    await dropFiles(page, [photo]);
    await uploads.getByText('Uploading goes on by itself').waitFor();
  });
  await step('pages that were not open before open all the same, with the uploads still there', async () => {
    await page.getByRole('link', { name: 'Trash' }).click();
    await page.getByRole('heading', { name: 'Trash' }).waitFor();
    await page.getByRole('link', { name: 'Photos', exact: true }).click();
    assert.ok(await uploads.isVisible());
  });
  await step('once the server is back, all goes on by itself', async () => {
    line.join();
    await banner.waitFor({ state: 'detached' });
    await uploads.getByText('1 added').waitFor();
    await waitUntilShown(tile(page, basename(photo)).first().locator('img').last());
  });
});
line.close();
