// Beside a photo: what the witness has seen.
export async function mount(element, api) {
  const { words } = await api.get('sights');
  element.textContent = words.join(' ');
  return api.onAssetChange((asset) => (element.hidden = asset === null));
}
