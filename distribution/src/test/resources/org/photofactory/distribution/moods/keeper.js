import { line } from './words.js';

export function mount(element) {
  line(element, 'keeper').textContent = 'Kept by @VERSION@';
  const tall = document.createElement('div');
  tall.style.height = '100000px';
  element.append(tall);
}
