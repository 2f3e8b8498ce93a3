// A page: bars for the years and for the days of the week.
const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

const STYLE = `
  :host { display: block; max-width: 44rem; color: var(--ink); font: 1rem/1.5 var(--font); }
  h2 { margin: var(--space-4) 0 var(--space-2); font-size: 1.125rem; }
  h2:first-child { margin-top: 0; }
  p { margin: 0; color: var(--ink-soft, var(--ink)); }
  dl { display: grid; grid-template-columns: max-content 1fr max-content; gap: var(--space-1) var(--space-3); align-items: center; margin: 0; }
  dt, dd { margin: 0; font-variant-numeric: tabular-nums; }
  .bar { height: 0.75rem; min-width: 2px; border-radius: var(--radius-small); background: var(--accent); }
  .none { visibility: hidden; }
`;

function element(name, text = '') {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** Rows of a name, a bar and a number. */
function bars(rows) {
  const most = Math.max(1, ...rows.map(([, photos]) => photos));
  const list = element('dl');
  for (const [name, photos] of rows) {
    const bar = element('dd');
    bar.className = photos === 0 ? 'bar none' : 'bar';
    bar.style.width = `${(100 * photos) / most}%`;
    bar.setAttribute('aria-hidden', 'true');
    list.append(element('dt', String(name)), bar, element('dd', photos.toLocaleString()));
  }
  return list;
}

export async function mount(place, api) {
  const room = place.attachShadow({ mode: 'open' });
  const style = new CSSStyleSheet();
  style.replaceSync(STYLE);
  room.adoptedStyleSheets = [style];
  const { photos, years, weekdays } = await api.get('counts');
  if (photos === 0) {
    room.append(element('p', 'There are no photos yet.'));
    return;
  }
  room.append(
    element('h2', `${photos.toLocaleString()} ${photos === 1 ? 'photo' : 'photos'}, by year`),
    bars(years.map(({ year, photos: number }) => [year, number])),
    element('h2', 'By day of the week'),
    bars(DAYS.map((day, index) => [day, weekdays[index]])),
  );
}
