// Beside a photo: its line as a card, over the photo itself.
const STYLE = `
  :host { display: block; font: 1rem/1.5 var(--font); color: var(--ink); }
  figure { display: grid; margin: 0; overflow: hidden; border-radius: var(--radius-small); background: #222; color: #fff; }
  figure > * { grid-area: 1 / 1; }
  img { display: block; width: 100%; height: 100%; max-height: 16rem; object-fit: cover; opacity: 0.45; }
  blockquote { display: grid; align-content: center; gap: var(--space-2); min-height: 9rem; margin: 0; padding: var(--space-4); text-align: center; z-index: 1; }
  blockquote p { margin: 0; font: italic 1.125rem/1.4 Georgia, serif; text-wrap: balance; overflow-wrap: anywhere; }
  cite { font-style: normal; font-size: 0.8125rem; opacity: 0.85; }
  #write, menu { display: flex; flex-wrap: wrap; gap: var(--space-2); margin: var(--space-2) 0 0; padding: 0; }
  input { flex: 1 1 10rem; min-width: 0; }
  button, input { box-sizing: border-box; min-height: 2.25rem; padding: 0 var(--space-3); border: 1px solid var(--line, currentColor); border-radius: var(--radius-small); background: var(--surface); color: inherit; font: inherit; }
  button:focus-visible, input:focus-visible { outline: 2px solid var(--focus); outline-offset: -1px; }
  [hidden] { display: none !important; }
`;

const CARD = `
  <figure><img alt="" hidden><blockquote><p></p><cite></cite></blockquote></figure>
  <menu><button type="button" id="another">Another one</button><button type="button" id="own">Write one</button></menu>
  <div id="write" hidden><input maxlength="300" placeholder="Your line" aria-label="Your line"><button type="button" id="keep">Keep it</button></div>
`;

export async function mount(place, api) {
  const room = place.attachShadow({ mode: 'open' });
  const style = new CSSStyleSheet();
  style.replaceSync(STYLE);
  room.adoptedStyleSheets = [style];
  const card = document.createElement('div');
  card.innerHTML = CARD;
  room.append(card);
  const find = (selector) => card.querySelector(selector);
  let shown = null;

  const fit = () => api.resize(card.offsetHeight + 4);

  /** Shows a line, unless somebody has walked on to another photo. */
  async function show(asset, asked) {
    const quote = await asked.catch(() => null);
    if (shown !== asset) {
      return;
    }
    card.hidden = quote === null;
    if (quote === null) {
      api.resize(0);
      return;
    }
    find('p').textContent = quote.words;
    find('cite').textContent = quote.author;
    fit();
  }

  async function walk(asset) {
    // It is also told of other words about the same photo; somebody may be writing.
    find('#write').hidden ||= shown !== (asset?.id ?? null);
    shown = asset?.id ?? null;
    if (shown === null) {
      api.resize(0);
      return;
    }
    const wanted = shown;
    await show(wanted, api.get(`photos/${wanted}`));
    const picture = await api.preview().catch(() => null);
    if (shown === wanted) {
      find('img').hidden = picture === null;
      find('img').src = picture ?? '';
    }
  }

  find('#another').addEventListener('click', () => void show(shown, api.send('POST', `photos/${shown}/another`)));
  find('#own').addEventListener('click', () => {
    find('#write').hidden = false;
    fit();
    find('input').focus();
  });

  // Frames of panels submit no forms.
  function keep() {
    const words = find('input').value.trim();
    if (words !== '') {
      find('input').value = '';
      find('#write').hidden = true;
      void show(shown, api.send('PUT', `photos/${shown}`, { words, author: '' }));
    }
  }
  find('#keep').addEventListener('click', keep);
  find('input').addEventListener('keydown', (event) => event.key === 'Enter' && keep());

  // The photo makes the card as high as itself, once it is there.
  find('img').addEventListener('load', fit);

  const stop = api.onAssetChange((asset) => void walk(asset));
  await walk(api.asset);
  return stop;
}
