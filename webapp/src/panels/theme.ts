import type { PanelTheme } from './contract';

/** The tokens that panels may rely on. */
const TOKENS = [
  '--ground',
  '--surface',
  '--surface-sunken',
  '--surface-hover',
  '--line',
  '--line-strong',
  '--ink',
  '--ink-soft',
  '--ink-faint',
  '--accent',
  '--accent-strong',
  '--accent-ink',
  '--accent-wash',
  '--good',
  '--warn',
  '--bad',
  '--focus',
  '--space-1',
  '--space-2',
  '--space-3',
  '--space-4',
  '--space-5',
  '--radius-small',
  '--radius',
  '--text-small',
  '--text-minor',
  '--text',
  '--text-major',
  '--font',
  '--font-mono',
] as const;

const DARK = '(prefers-color-scheme: dark)';

/** How the page looks now. */
export function panelTheme(): PanelTheme {
  const page = getComputedStyle(document.documentElement);
  const worn = document.documentElement.dataset['theme'];
  return {
    dark: worn === undefined ? matchMedia(DARK).matches : worn === 'dark',
    tokens: Object.fromEntries(TOKENS.map((name) => [name, page.getPropertyValue(name).trim()])),
  };
}

/** Tells when the page looks different. Returns how to stop. */
export function watchTheme(changed: () => void): () => void {
  const system = matchMedia(DARK);
  const worn = new MutationObserver(changed);
  worn.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  system.addEventListener('change', changed);
  return () => {
    worn.disconnect();
    system.removeEventListener('change', changed);
  };
}
