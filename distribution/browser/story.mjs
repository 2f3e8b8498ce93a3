// Tells a story in a real browser, sentence by sentence; ends the process with 1 if one of them is not true, and says which.
import assert from 'node:assert/strict';
import { openBrowser } from './chromium.mjs';

const DESK = { width: 1280, height: 800 };

/**
 * @param tell gets the page, `step(sentence, action)` to tell with, and `visitor()`, which opens somebody else's browser
 * @param expected mishaps that belong to the story: each of these has to happen, and no other
 */
export async function story(tell, { expected = [] } = {}) {
  const browser = await openBrowser();
  const mishaps = [];
  const pages = [];
  let sentence = 'the story begins';
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
    const step = async (words, action) => {
      sentence = words;
      await action();
      console.log(`ok: ${words}`);
    };
    await tell(await visitor(), step, visitor);
    sentence = 'nothing went wrong behind the page';
    assert.deepEqual(mishaps.filter((mishap) => !expected.some((one) => one.test(mishap))), []);
    sentence = 'what belongs to the story has happened behind the page';
    assert.deepEqual(expected.filter((one) => !mishaps.some((mishap) => one.test(mishap))), []);
  } catch (failure) {
    await Promise.all(pages.map((page, at) => page.screenshot({ path: `${process.env.SCREENSHOT ?? 'failure'}-${at + 1}.png` }).catch(() => null)));
    console.log(`NOT TRUE: ${sentence}`);
    console.log(failure);
    console.log('What went wrong behind the pages:', mishaps);
    process.exitCode = 1;
  } finally {
    await browser.close();
  }
}
