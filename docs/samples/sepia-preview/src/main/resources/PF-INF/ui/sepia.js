// Beside a photo: the same in sepia, as a print with a white border. Nothing is seen while there is none.
const STYLE = `
  figure { margin: 0; padding: var(--space-2) var(--space-2) var(--space-4); background: #fbf8f1; border-radius: 2px; box-shadow: 0 1px 4px rgb(0 0 0 / 0.25); }
  img { display: block; width: 100%; }
`;

export function mount(element, api) {
  const room = element.attachShadow({ mode: 'open' });
  const style = new CSSStyleSheet();
  style.replaceSync(STYLE);
  room.adoptedStyleSheets = [style];
  const print = document.createElement('figure');
  const picture = document.createElement('img');
  picture.addEventListener('load', () => api.resize(print.offsetHeight + 4));
  print.append(picture);
  room.append(print);
  let shown = null;

  async function show(asset) {
    shown = asset?.id ?? null;
    const wanted = shown;
    const answer = wanted === null ? null : await api.get(`pictures/${wanted}`).catch(() => null);
    // Somebody may have walked on meanwhile.
    if (shown !== wanted) {
      return;
    }
    print.hidden = answer === null;
    if (answer === null) {
      api.resize(0);
      return;
    }
    picture.src = answer.picture;
    picture.alt = `${asset.title} in sepia`;
  }

  const stop = api.onAssetChange((asset) => void show(asset));
  return show(api.asset).then(() => stop);
}
