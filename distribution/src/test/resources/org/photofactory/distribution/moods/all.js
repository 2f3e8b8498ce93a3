import { line } from '../words.js';

export function mount(element, api) {
  line(element, 'all').textContent = `All moods of ${api.plugin}, @VERSION@; no photo: ${api.asset === null}`;
}
