// Mounts a panel as the web app does, takes it away again, and reports all that it did wrong.
const framed = window.parent !== window;
const wrong = [];
const complain = (sentence) => wrong.push(sentence);

window.addEventListener('error', ({ message }) => complain(`It throws where nobody catches: ${message}`));
window.addEventListener('unhandledrejection', ({ reason }) => complain(`It leaves a promise that fails: ${reason}`));
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
  complain(`The page forbids it (${violatedDirective}): ${blockedURI} in ${sourceFile}`),
);

const intervals = new Set();
const setEvery = window.setInterval.bind(window);
const endEvery = window.clearInterval.bind(window);
window.setInterval = (...given) => {
  const number = setEvery(...given);
  intervals.add(number);
  return number;
};
window.clearInterval = (number) => {
  intervals.delete(number);
  endEvery(number);
};

/** Lets everything happen that waits for its turn, and two frames be drawn. */
const settle = async () => {
  for (let turn = 0; turn < 10; turn += 1) {
    await new Promise((go) => setTimeout(go, 10));
  }
};

const within = (promise, sentence) =>
  Promise.race([promise, new Promise((_, fail) => setTimeout(() => fail(new Error(sentence)), 10_000))]);

const photo = (id) => ({
  id,
  kind: 'IMAGE',
  title: `Photo ${id}`,
  fileName: `photo-${id}.jpg`,
  takenAt: '2020-02-29T12:00:00Z',
  done: {},
});
const THEME = { dark: false, tokens: { '--ink': '#222', '--surface': '#fff' } };
const PICTURE =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** What a panel is given, with a room that says what the test lets it say. */
class Hands {
  assetListeners = new Set();
  themeListeners = new Set();
  sizes = [];
  late = false;
  calls = [];
  theme = THEME;

  constructor({ plugin, name, slot, answers }) {
    Object.assign(this, { plugin, panel: name, answers, asset: slot === 'drawer' ? photo(1) : null });
  }

  onAssetChange = (listener) => heardBy(this.assetListeners, listener);
  onThemeChange = (listener) => heardBy(this.themeListeners, listener);

  async ask(question) {
    this.calls.push(question);
    if (this.late) {
      complain(`It asks its room after it was taken away: ${question}`);
    }
    if (!(question in this.answers)) {
      throw Object.assign(new Error('There is nothing here.'), { code: 'NOT_FOUND' });
    }
    return structuredClone(this.answers[question]);
  }

  get = (path) => this.ask(path);
  send = (method, path) => this.ask(`${method} ${path}`);
  preview = async () => PICTURE;
  resize = (height) => void this.sizes.push(height);
  navigate = () => undefined;

  tell(asset) {
    this.asset = asset;
    this.assetListeners.forEach((listener) => listener(asset));
  }

  darken() {
    this.theme = { ...THEME, dark: true };
    this.themeListeners.forEach((listener) => listener(this.theme));
  }

  listening() {
    return this.assetListeners.size + this.themeListeners.size;
  }
}

function heardBy(listeners, listener) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

const outside = () =>
  JSON.stringify([
    document.head.childElementCount,
    document.body.childElementCount,
    document.adoptedStyleSheets.length,
    document.documentElement.getAttributeNames(),
    document.body.getAttributeNames(),
    Object.keys(window).sort(),
  ]);

const shows = (element, hands) =>
  element.childNodes.length > 0 || (element.shadowRoot?.childNodes.length ?? 0) > 0 || hands.sizes.includes(0);

/** Mounts it, has it live for a moment, and takes it away. */
async function life(module, wanted) {
  const element = document.createElement('div');
  document.body.append(element);
  const before = outside();
  const hands = new Hands(wanted);
  const unmount = await within(module.mount(element, hands), 'It is not mounted after ten seconds.');
  if (unmount !== undefined && typeof unmount !== 'function') {
    complain(`mount returns ${typeof unmount}: neither a function that takes it away, nor nothing.`);
  }
  await settle();
  if (!shows(element, hands)) {
    complain('It shows nothing, and does not say so by resize(0).');
  }
  if (wanted.slot === 'drawer') {
    for (const asset of [photo(2), { ...photo(2), done: { thumbnail: '2020-03-01T00:00:00Z' } }, null, photo(1)]) {
      hands.tell(asset);
    }
  }
  hands.darken();
  await settle();
  if (outside() !== before) {
    complain('It changes the page around its element.');
  }
  return { element, hands, unmount };
}

async function leave({ element, hands, unmount }) {
  unmount?.();
  hands.late = true;
  if (hands.listening() > 0) {
    complain(`${hands.listening()} of its listeners are still there after it was taken away.`);
  }
  if (intervals.size > 0) {
    complain('It leaves a timer that never ends.');
  }
  element.remove();
  await settle();
}

async function look(wanted) {
  const module = await import(new URL(wanted.module, document.baseURI).href);
  if (typeof module.mount !== 'function') {
    return complain('It exports no function "mount".');
  }
  await leave(await life(module, wanted));
  const lives = [await life(module, wanted), await life(module, wanted)];
  for (const one of lives) {
    one.unmount?.();
    one.hands.late = true;
    one.element.remove();
  }
  await refused(module, wanted);
}

/** A room may be away: then mount may fail with a sentence, or say that there is nothing to show. */
async function refused(module, wanted) {
  const element = document.createElement('div');
  document.body.append(element);
  const hands = new Hands({ ...wanted, answers: {} });
  try {
    const unmount = await within(module.mount(element, hands), 'Without its room it is not mounted after ten seconds.');
    await settle();
    unmount?.();
  } catch (thrown) {
    if (!(thrown instanceof Error) || thrown.message === '') {
      complain(`Without its room mount throws what is no sentence: ${String(thrown)}`);
    }
  }
  element.remove();
  await settle();
}

async function run(wanted) {
  try {
    await look(wanted);
  } catch (thrown) {
    complain(`It cannot be mounted: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
  }
  if (framed) {
    window.parent.postMessage(wrong, '*');
  } else {
    await fetch('/report', { method: 'POST', body: JSON.stringify(wrong) });
  }
}

if (framed) {
  window.addEventListener('message', ({ data }) => void run(data), { once: true });
  window.parent.postMessage('hello', '*');
} else {
  void fetch('/wanted').then(async (answer) => run(await answer.json()));
}
