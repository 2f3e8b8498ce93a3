import type { PanelApi, PanelAsset, PanelFacts, PanelMethod, PanelNames, PanelTheme } from './contract';

/** How a panel reaches what lies outside of it: directly, or by messages. */
export interface Reach {
  call(method: PanelMethod | 'GET', path: string, body: unknown): Promise<unknown>;
  preview(): Promise<string | null>;
  resize(height: number): void;
  navigate(assetId: number): void;
}

/** What a panel holds in its hands. What goes wrong in its listeners is its own matter. */
export class LiveApi implements PanelApi {
  readonly plugin: string;
  readonly panel: string;
  readonly #reach: Reach;
  readonly #assetListeners = new Set<(asset: PanelAsset | null) => void>();
  readonly #themeListeners = new Set<(theme: PanelTheme) => void>();
  #facts: PanelFacts;

  constructor({ plugin, panel }: PanelNames, facts: PanelFacts, reach: Reach) {
    this.plugin = plugin;
    this.panel = panel;
    this.#facts = facts;
    this.#reach = reach;
  }

  get asset(): PanelAsset | null {
    return this.#facts.asset;
  }

  get theme(): PanelTheme {
    return this.#facts.theme;
  }

  onAssetChange(listener: (asset: PanelAsset | null) => void): () => void {
    return subscribed(this.#assetListeners, listener);
  }

  onThemeChange(listener: (theme: PanelTheme) => void): () => void {
    return subscribed(this.#themeListeners, listener);
  }

  get(path: string): Promise<unknown> {
    return this.#reach.call('GET', path, undefined);
  }

  send(method: PanelMethod, path: string, body?: unknown): Promise<unknown> {
    return this.#reach.call(method, path, body);
  }

  preview(): Promise<string | null> {
    return this.#reach.preview();
  }

  resize(height: number): void {
    this.#reach.resize(height);
  }

  navigate(assetId: number): void {
    this.#reach.navigate(assetId);
  }

  /** Tells the panel what is so from now on. */
  tell(facts: PanelFacts): void {
    const before = this.#facts;
    this.#facts = facts;
    if (!sameAsset(before.asset, facts.asset)) {
      told(this.#assetListeners, facts.asset);
    }
    if (before.theme.dark !== facts.theme.dark) {
      told(this.#themeListeners, facts.theme);
    }
  }
}

function sameAsset(one: PanelAsset | null, other: PanelAsset | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function subscribed<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function told<T>(listeners: Set<(value: T) => void>, value: T): void {
  for (const listener of listeners) {
    try {
      listener(value);
    } catch (thrown) {
      reportError(thrown);
    }
  }
}
