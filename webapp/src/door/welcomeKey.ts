/** What a link of the house opens: the first admin's account, or that of somebody who was invited. */
export interface WelcomeKey {
  readonly purpose: 'first-run' | 'invitation';
  readonly key: string;
}

/** The key in the part of an address that browsers never send. */
export function keyIn(fragment: string): WelcomeKey | null {
  const [, name, key] = /^#(first-run|key)=([^&#]+)$/.exec(fragment) ?? [];
  return name && key ? { purpose: name === 'key' ? 'invitation' : 'first-run', key: decoded(key) } : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The part of a browser's window that is needed. */
export interface AddressBar {
  readonly location: { readonly hash: string; readonly pathname: string; readonly search: string };
  readonly history: { readonly state: unknown; replaceState(state: unknown, unused: string, url: string): void };
}

/** Holds the key of the link that was opened, in memory alone: an address bar is looked at, kept and passed on. */
export class WelcomeKeys {
  readonly #bar: AddressBar;
  readonly #watchers = new Set<() => void>();
  #held: WelcomeKey | null = null;

  constructor(bar: AddressBar) {
    this.#bar = bar;
  }

  get held(): WelcomeKey | null {
    return this.#held;
  }

  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** Takes the key out of the address, if there is one. */
  take(): void {
    const { location, history } = this.#bar;
    const found = location.pathname === '/welcome' ? keyIn(location.hash) : null;
    if (found !== null) {
      history.replaceState(history.state, '', `${location.pathname}${location.search}`);
      this.#hold(found);
    }
  }

  /** It has opened the door, and opens it no second time. */
  used(): void {
    this.#hold(null);
  }

  #hold(key: WelcomeKey | null): void {
    this.#held = key;
    for (const watcher of this.#watchers) {
      watcher();
    }
  }
}
