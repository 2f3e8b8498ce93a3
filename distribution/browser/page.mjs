// What a person does with the web app, for the test and for the screenshots.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** Comes in by the door that the page shows. */
export async function logIn(page, login, password) {
  await page.getByLabel('Login').fill(login);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Log in', exact: true }).click();
  await page.getByRole('button', { name: `Account of ${login}` }).waitFor();
}

/** Comes in as the admin that the test has made. */
export function logInAsAdmin(page) {
  return logIn(page, process.env.ADMIN_LOGIN, process.env.ADMIN_PASSWORD);
}

/** Drops files onto the page, as a drag from the desktop would. */
export async function dropFiles(page, paths) {
  const files = paths.map((path) => ({ name: basename(path), base64: readFileSync(path).toString('base64') }));
  const transfer = await page.evaluateHandle((list) => {
    const made = new DataTransfer();
    for (const { name, base64 } of list) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      made.items.add(new File([bytes], name));
    }
    return made;
  }, files);
  for (const event of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('body', event, { dataTransfer: transfer });
  }
}

/** The tile of a file in the gallery. */
export function tile(page, fileName) {
  return page.getByRole('link', { name: new RegExp(escaped(fileName)) }).filter({ has: page.locator('img, svg') });
}

/** Waits until a picture has really been decoded, not only placed. */
export async function waitUntilShown(picture) {
  await picture.waitFor({ state: 'visible' });
  await picture.page().waitForFunction(
    (image) => image.complete && image.naturalWidth > 0,
    await picture.elementHandle(),
  );
}

function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
