// Tells a story in a real browser, sentence by sentence; ends the process with 1 if one of them is not true.
import assert from 'node:assert/strict';
import { openBrowser } from './chromium.mjs';

const DESK = { width: 1280, height: 800 };

/** @param tell gets the page, `step(sentence, action)` to tell with, and `visitor()`, which opens somebody else's browser */
export async function story(tell) {
  const browser = await openBrowser();
  const mishaps = [];
  const pages = [];
  const visitor = async () => {
    const page = await browser.newPage({ viewport: DESK });
    page.setDefaultTimeout(60_000);
    page.on('pageerror', (error) => mishaps.push(`script: ${error.message}`));
    page.on('console', (message) => /Content Security Policy/.test(message.text()) && mishaps.push(message.text()));
    page.on('response', (answer) => answer.status() >= 500 && mishaps.push(`${answer.status()} ${answer.url()}`));
    pages.push(page);
    return page;
  };
  try {
    const step = async (sentence, action) => {
      await action();
      console.log(`ok: ${sentence}`);
    };
    await tell(await visitor(), step, visitor);
    assert.deepEqual(mishaps, [], 'nothing went wrong behind the page');
  } catch (failure) {
    await pages.at(-1)?.screenshot({ path: process.env.SCREENSHOT ?? 'failure.png' });
    console.error(failure);
    process.exitCode = 1;
  } finally {
    await browser.close();
  }
}
