// Takes the pictures of the documentation from a running appliance that holds some photos.
// Arguments: address of the appliance, folder for the pictures.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from './chromium.mjs';
import { waitUntilShown } from './page.mjs';

const [address, folder] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const browser = await openBrowser();

try {
  await takeAll('light', { width: 1280, height: 800 });
  await takeAll('dark', { width: 1280, height: 800 });
  await takePhone();
} finally {
  await browser.close();
}

async function takeAll(colorScheme, viewport) {
  const page = await open({ colorScheme, viewport });
  await gallery(page);
  await take(page, `gallery-${colorScheme}`);
  await page.locator('a[data-asset]').nth(2).click();
  await waitUntilShown(page.getByRole('dialog').getByRole('img').last());
  await page.keyboard.press('i');
  await page.getByRole('region', { name: 'Stages' }).waitFor();
  await take(page, `viewer-${colorScheme}`);
  await page.goto(`${address}/factory`);
  await page.getByRole('heading', { name: /thumbnail/i }).first().waitFor();
  await take(page, `factory-${colorScheme}`);
  await page.close();
}

async function takePhone() {
  const page = await open({ colorScheme: 'light', viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
  await gallery(page);
  await take(page, 'gallery-phone');
  await page.close();
}

async function open(options) {
  const context = await browser.newContext(options);
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
}
