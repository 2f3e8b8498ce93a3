// A member edits what a photo's file says, and takes it back; a viewer may only look.
// Arguments: address of an appliance, then two photos, the first with a date. The admin's name and password are in ADMIN_LOGIN and
// ADMIN_PASSWORD, the console's token in PHOTOFACTORY_TOKEN.
import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { dropFiles, logIn, logInAsAdmin, tile, waitUntilShown } from './page.mjs';
import { story } from './story.mjs';

const [address, photo, shared] = process.argv.slice(2);
const PASSWORD = 'seven green bottles';

async function ask(path, body, headers = {}) {
  const answer = await fetch(`${address}/api/v1${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  assert.equal(answer.status, 201, path);
  return (await answer.json()).data;
}

async function settleIn(login, role) {
  const { key } = await ask('/accounts', { login, role }, { Authorization: `Bearer ${process.env.PHOTOFACTORY_TOKEN}` });
  await ask('/welcome', { key, password: PASSWORD });
}

async function addFirst(page, file) {
  await page.getByRole('heading', { name: /Your library is ready/ }).waitFor();
  await add(page, file);
}

async function add(page, file) {
  await dropFiles(page, [file]);
  await waitUntilShown(tile(page, basename(file)).first().locator('img').last());
  await page.getByRole('region', { name: 'Uploads' }).getByRole('button', { name: 'Close' }).click();
}

async function openInformation(page) {
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('i');
  await fact(page, 'File').waitFor();
}

const information = (page) => page.getByRole('complementary', { name: 'Information' });
const fact = (page, name) => information(page).getByRole('region', { name, exact: true });
const button = (place, name) => place.getByRole('button', { name });
const stars = (page, words) => information(page).getByRole('group', { name: `Stars: ${words}` });

await story(async (ben, step, visitor) => {
  const twin = await visitor();
  const anna = await visitor();
  const vera = await visitor();
  const words = (page = ben) => fact(page, 'Title and description');
  const save = async (place) => {
    await place.getByRole('button', { name: 'Save', exact: true }).click();
    await place.locator('form').waitFor({ state: 'detached' });
  };
  let fileDay;

  await step('a member adds a photo, and opens what is known of it', async () => {
    await settleIn('ben', 'MEMBER');
    await settleIn('vera', 'VIEWER');
    await ben.goto(address);
    await logIn(ben, 'ben', PASSWORD);
    await addFirst(ben, photo);
    await tile(ben, basename(photo)).first().click();
    await openInformation(ben);
    fileDay = await fact(ben, 'Date').locator('div').filter({ hasText: /day, / }).last().textContent();
  });
  await step('keys mark it as a favourite and give it stars', async () => {
    await ben.keyboard.press('f');
    await button(ben, 'Favourite (f)').and(ben.locator('[aria-pressed="true"]')).waitFor();
    await ben.keyboard.press('4');
    await stars(ben, '4 of 5 stars').waitFor();
    await fact(ben, 'Stars').getByText('Edited.').waitFor();
  });
  await step('a mark that does not arrive is not shown any more, and told', async () => {
    const edits = (url) => /assets\/\d+$/.test(url.pathname);
    await ben.route(edits, (route) => (route.request().method() === 'PATCH' ? route.abort() : route.continue()));
    await ben.keyboard.press('1');
    await ben.getByText('The server cannot be reached.').waitFor();
    await stars(ben, '4 of 5 stars').waitFor();
    await ben.unroute(edits);
    await ben.getByRole('button', { name: 'Dismiss' }).click();
  });
  await step('a title is typed in its place, where digits and letters are no keys', async () => {
    await words().getByRole('button', { name: /Edit: Title|Add a title/ }).click();
    await words().getByLabel('Title', { exact: true }).fill('');
    await ben.keyboard.type('2 boats, if any');
    await save(words());
    await words().getByText('2 boats, if any').waitFor();
    await stars(ben, '4 of 5 stars').waitFor();
  });
  await step('Escape in a field leaves that field alone as it was', async () => {
    await button(words(), /Edit: Title/).click();
    await words().getByLabel('Title', { exact: true }).fill('nothing of it');
    await ben.keyboard.press('Escape');
    await words().getByText('2 boats, if any').waitFor();
    await button(words(), /Edit: Title/).and(ben.locator(':focus')).waitFor();
  });
  await step('a date of another year and zone is told', async () => {
    const date = fact(ben, 'Date');
    await button(date, 'Edit: Date').click();
    await date.getByLabel('Day').fill('1999-12-31');
    await date.getByLabel('Time', { exact: true }).fill('23:30:00');
    await date.getByLabel('Time zone').fill('Europe/Oslo');
    await save(date);
    await date.getByText('Friday, 31 December 1999').waitFor();
    await date.getByText('23:30:00 UTC+01:00 · Europe/Oslo').waitFor();
    await date.getByText(fileDay).waitFor();
  });
  await step('what cannot be is told at its field, in the words of the server', async () => {
    const date = fact(ben, 'Date');
    await button(date, 'Edit: Date').click();
    await date.getByLabel('Time zone').fill('Europe/Atlantis');
    await date.getByRole('button', { name: 'Save', exact: true }).click();
    await date.getByText('There is no zone "Europe/Atlantis".').waitFor();
    await date.getByLabel('Time zone').and(ben.locator('[aria-invalid]:focus')).waitFor();
    await ben.keyboard.press('Escape');
  });
  await step('tags are chips', async () => {
    const tags = fact(ben, 'Tags');
    await tags.getByRole('button', { name: /Add tags|Edit: Tags/ }).click();
    await tags.getByRole('combobox', { name: 'Tags' }).fill('boat');
    await ben.keyboard.press('Enter');
    await button(tags, 'Take away: boat').waitFor();
    await ben.keyboard.type('harbour');
    await save(tags);
    assert.deepEqual((await tags.getByRole('listitem').allTextContents()).slice(-2), ['boat', 'harbour']);
  });
  await step('all of it is still there after reloading, and known tags complete others', async () => {
    await ben.reload();
    await openInformation(ben);
    await words().getByText('2 boats, if any').waitFor();
    await stars(ben, '4 of 5 stars').waitFor();
    await fact(ben, 'Date').getByText('Friday, 31 December 1999').waitFor();
    const tags = fact(ben, 'Tags');
    await button(tags, 'Edit: Tags').click();
    await button(tags, 'Take away: harbour').click();
    await ben.keyboard.type('har');
    await tags.getByRole('option', { name: 'harbour' }).click();
    await button(tags, 'Take away: harbour').waitFor();
    await ben.keyboard.press('Escape');
  });
  await step('a draft stays what it is while somebody else edits the photo, and both are shown to choose from', async () => {
    await twin.goto(ben.url());
    await logIn(twin, 'ben', PASSWORD);
    await openInformation(twin);
    await button(words(twin), /Edit: Title/).click();
    await words(twin).getByLabel('Title', { exact: true }).fill('Ferry');
    await button(words(), /Edit: Title/).click();
    await words().getByLabel('Title', { exact: true }).fill('Steamer');
    await save(words(twin));
    await information(ben).getByText('“Ferry”').waitFor();
    assert.equal(await words().getByLabel('Title', { exact: true }).inputValue(), 'Steamer');
    await words().getByRole('button', { name: 'Save', exact: true }).click();
    await words().getByText('Somebody has changed this meanwhile.').waitFor();
    await words().getByText('Theirs: Ferry').waitFor();
    await button(words(), 'Save mine').click();
    await words().locator('form').waitFor({ state: 'detached' });
    await words(twin).getByText('Steamer').waitFor();
  });
  await step('what was typed is not left without a question, however often Back is pressed', async () => {
    await button(ben, 'Back (Esc)').click();
    await ben.waitForURL((url) => url.pathname === '/');
    await ben.getByRole('button', { name: 'Favourites', exact: true }).click();
    await ben.waitForURL(/favourite=true/);
    await tile(ben, basename(photo)).first().click();
    await openInformation(ben);
    const here = ben.url();
    const question = ben.getByRole('dialog', { name: 'Leave without saving?' });
    // A way that is refused takes the address back a moment later.
    const stay = async () => {
      await button(question, 'Cancel').click();
      await question.waitFor({ state: 'detached' });
      await ben.waitForURL(here);
    };
    await button(words(), /Edit: Title/).click();
    await words().getByLabel('Title', { exact: true }).fill('Sloop');
    await button(ben, 'Back (Esc)').click();
    await stay();
    await ben.evaluate(() => history.back());
    await stay();
    await ben.evaluate(() => {
      navigation.addEventListener('currententrychange', () => history.back(), { once: true });
      history.back();
    });
    await ben.waitForURL((url) => url.pathname === '/' && url.search === '');
    await stay();
    assert.equal(await words().getByLabel('Title', { exact: true }).inputValue(), 'Sloop');
    await ben.evaluate(() => history.go(-2));
    await button(question, 'Leave').click();
    await ben.waitForURL((url) => url.pathname === '/' && url.search === '');
    await tile(ben, basename(photo)).first().click();
    await openInformation(ben);
    await words().getByText('Steamer', { exact: true }).waitFor();
  });
  await step('a field is reverted to what the file says', async () => {
    const date = fact(ben, 'Date');
    await button(date, /^Revert/).click();
    await date.getByText('Edited.').waitFor({ state: 'detached' });
    await date.getByText(fileDay).waitFor();
  });
  await step('an edit of the history is put back', async () => {
    const history = information(ben).getByRole('region', { name: 'History of edits' });
    const last = history.getByRole('listitem').first().filter({ hasText: 'as the file says' });
    await button(last, /Put back .* Date/).click();
    await fact(ben, 'Date').getByText('Friday, 31 December 1999').waitFor();
  });
  await step('everything is reverted at once', async () => {
    await button(information(ben), 'Revert all').click();
    await information(ben).getByText('Edited.').first().waitFor({ state: 'detached' });
    await fact(ben, 'Date').getByText(fileDay).waitFor();
    assert.equal(await information(ben).getByText('Steamer', { exact: true }).count(), 0);
    await ben.reload();
    await openInformation(ben);
    await fact(ben, 'Date').getByText(fileDay).waitFor();
    assert.equal(await information(ben).getByText('Edited.').count(), 0);
  });
  await step('an archived photo leaves the timeline, and a word brings it back', async () => {
    await ben.keyboard.press('a');
    // Whoever has the pointer on a message has all the time there is.
    await ben.getByText('Archived: it has left the timeline.').hover();
    await ben.waitForURL((url) => url.pathname === '/');
    await tile(ben, basename(photo)).waitFor({ state: 'detached' });
    await ben.getByRole('button', { name: 'Undo' }).click();
    await tile(ben, basename(photo)).first().waitFor();
  });
  await step('a photo that leaves the list of favourites still has its neighbours', async () => {
    await add(ben, shared);
    for (const file of [photo, shared]) {
      await tile(ben, basename(file)).first().click();
      await ben.getByRole('dialog', { name: basename(file) }).waitFor();
      const heart = ben.getByRole('button', { name: 'Favourite (f)' });
      if ((await heart.getAttribute('aria-pressed')) === 'false') {
        await ben.keyboard.press('f');
      }
      await heart.and(ben.locator('[aria-pressed="true"]')).waitFor();
      await ben.keyboard.press('Escape');
      await ben.waitForURL((url) => url.pathname === '/');
    }
    // At once: a mark that is on its way arrives all the same.
    await ben.goto(`${address}/?favourite=true`);
    await tile(ben, basename(shared)).first().waitFor();
    await tile(ben, basename(photo)).first().click();
    await ben.getByRole('dialog', { name: basename(photo) }).waitFor();
    await ben.keyboard.press('f');
    await ben.locator(`a[data-asset]`).nth(1).waitFor({ state: 'detached' });
    const older = ben.getByRole('button', { name: 'Older (→)' });
    await ben.keyboard.press((await older.count()) > 0 ? 'ArrowRight' : 'ArrowLeft');
    await ben.getByRole('dialog', { name: basename(shared) }).waitFor();
  });
  await step('the admin edits a photo, and the viewer sees it and may only look', async () => {
    await anna.goto(address);
    await logInAsAdmin(anna);
    await addFirst(anna, shared);
    await tile(anna, basename(shared)).first().click();
    await openInformation(anna);
    await words(anna).getByRole('button', { name: /Edit: Title|Add a title/ }).click();
    await words(anna).getByLabel('Title', { exact: true }).fill('Tower');
    await save(words(anna));
    await vera.goto(address);
    await logIn(vera, 'vera', PASSWORD);
    await tile(vera, basename(shared)).first().click();
    await openInformation(vera);
    await words(vera).getByText('Tower').waitFor();
    await vera.keyboard.press('f');
    await vera.keyboard.press('5');
    await vera.keyboard.press('Delete');
    const names = await vera.getByRole('dialog').getByRole('button').evaluateAll((all) => all.map((each) => each.ariaLabel ?? each.textContent));
    assert.deepEqual(
      names.filter((name) => !/Newer|Older/.test(name)).toSorted(),
      ['Back (Esc)', 'Close the information', 'Download the original (d)', 'Information (i)'],
    );
  });
});
