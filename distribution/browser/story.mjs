// Tells a story in a real browser, sentence by sentence; ends the process with 1 if one of them is not true.
import assert from 'node:assert/strict';
import { openBrowser } from './chromium.mjs';

/** @param tell gets the page, and `step(sentence, action)` to tell with */
export async function story(tell) {
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(60_000);
  await page.setExtraHTTPHeaders({ Authorization: `Bearer ${process.env.PHOTOFACTORY_TOKEN}` });
  const mishaps = [];
  page.on('pageerror', (error) => mishaps.push(`script: ${error.message}`));
  page.on('response', (answer) => answer.status() >= 500 && mishaps.push(`${answer.status()} ${answer.url()}`));
  try {
    await tell(page, async (sentence, action) => {
      await action();
      console.log(`ok: ${sentence}`);
    });
    assert.deepEqual(mishaps, [], 'nothing went wrong behind the page');
  } catch (failure) {
    await page.screenshot({ path: process.env.SCREENSHOT ?? 'failure.png' });
    console.error(failure);
    process.exitCode = 1;
  } finally {
    await browser.close();
  }
}
