// Takes the pictures of the documentation from a running appliance that holds some photos.
// Arguments: address of the appliance, folder for the pictures, name of the photo to show large.
// The admin's name and password are in ADMIN_LOGIN and ADMIN_PASSWORD.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from './chromium.mjs';
import { logInAsAdmin, tile, waitUntilShown } from './page.mjs';

const [address, folder, large] = process.argv.slice(2);
let admitted;
mkdirSync(folder, { recursive: true });
const browser = await openBrowser();

try {
  admitted = await comeIn();
  await takeGallery('gallery-light', { colorScheme: 'light', viewport: { width: 1280, height: 800 } });
  await takeGallery('gallery-phone', { colorScheme: 'dark', viewport: { width: 390, height: 844 } });
  await takeViewer('viewer-dark', { colorScheme: 'dark', viewport: { width: 1280, height: 800 } });
  await takeFactory('factory-light', { colorScheme: 'light', viewport: { width: 1280, height: 1100 } });
} finally {
  await browser.close();
}

async function takeGallery(name, options) {
  const page = await open(options);
  await gallery(page);
  await take(page, name);
}

async function takeViewer(name, options) {
  const page = await open(options);
  await gallery(page);
  await tile(page, large).first().click();
  await waitUntilShown(page.getByRole('dialog').getByRole('img').last());
  await page.keyboard.press('i');
  await page.getByRole('region', { name: 'Stages' }).waitFor();
  await take(page, name);
}

async function takeFactory(name, options) {
  const page = await open(options);
  await page.goto(`${address}/factory`);
  await page.getByRole('heading', { name: /thumbnail/i }).first().waitFor();
  await page.getByRole('region', { name: 'Recent files' }).getByRole('listitem').first().waitFor();
  await take(page, name);
}

async function comeIn() {
  const page = await browser.newPage();
  await page.goto(address);
  await logInAsAdmin(page);
  return page.context().storageState();
}

async function open(options) {
  const context = await browser.newContext({ ...options, storageState: admitted });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  return page;
}

async function gallery(page) {
  await page.goto(address);
  await page.locator('a[data-asset] img').first().waitFor();
  await page.waitForLoadState('load');
  await page.waitForFunction(() => [...document.querySelectorAll('a[data-asset] img')].every((image) => image.complete));
}

async function take(page, name) {
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
  console.log(`${name}.png`);
  await page.context().close();
}
