// Beside a photo: what else looks like it. Nothing is seen where nothing does.
const STYLE = `
  ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(4.5rem, 1fr)); gap: var(--space-1); margin: 0; padding: 0; list-style: none; }
  a { display: block; border-radius: var(--radius-small); }
  a:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
  img { display: block; width: 100%; aspect-ratio: 1; object-fit: cover; border-radius: var(--radius-small); background: var(--surface-sunken); }
`;

export function mount(element, api) {
  const room = element.attachShadow({ mode: 'open' });
  const style = new CSSStyleSheet();
  style.replaceSync(STYLE);
  room.adoptedStyleSheets = [style];
  const list = document.createElement('ul');
  room.append(list);
  let shown = null;

  async function show(asset) {
    shown = asset?.id ?? null;
    const wanted = shown;
    const { assets } = wanted === null ? { assets: [] } : await api.get(`near/${wanted}`);
    // Somebody may have walked on meanwhile.
    if (shown === wanted) {
      list.replaceChildren(...assets.map((id, index) => entry(id, `Look-alike ${index + 1} of ${assets.length}`)));
      api.resize(assets.length === 0 ? 0 : list.offsetHeight);
    }
  }

  function entry(id, words) {
    const picture = document.createElement('img');
    picture.src = `/media/${id}/250`;
    picture.alt = words;
    picture.loading = 'lazy';
    const link = document.createElement('a');
    link.href = `/photo/${id}`;
    link.append(picture);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      api.navigate(id);
    });
    const item = document.createElement('li');
    item.append(link);
    return item;
  }

  const hide = () => api.resize(0);
  const stop = api.onAssetChange((asset) => void show(asset).catch(hide));
  return show(api.asset).then(() => () => {
    shown = null;
    stop();
  });
}
