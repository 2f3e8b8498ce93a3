/** What the module of a panel is given, and what it gives. The web app is built against these very types. */

/** Takes everything away that {@link PanelModule.mount} has made. */
export type Unmount = () => void;

/** The ES module of a panel. */
export interface PanelModule {
  /**
   * Shows the panel in an element, which is empty and its own. The panel counts as started when this has returned, or the promise is kept; it has ten
   * seconds for that. What it throws is shown to people in its place.
   */
  mount(element: HTMLElement, api: PanelApi): Unmount | undefined | Promise<Unmount | undefined>;
}

/** What a panel may know and do. Promises fail with an `Error` whose `code` is the API's word and whose `message` is a sentence for people. */
export interface PanelApi {
  /** Id of the plugin. */
  readonly plugin: string;
  /** Name of the panel. */
  readonly panel: string;

  /** The photo beside which it stands; null where it stands beside none. */
  readonly asset: PanelAsset | null;
  /** Tells of another photo, of other words about it, and of a stage that has done something with it. Returns how to stop. */
  onAssetChange(listener: (asset: PanelAsset | null) => void): Unmount;
  /** Address of a picture of that photo, about 1,000 pixels long, for an `img`; null where there is none. */
  preview(): Promise<string | null>;

  /** How the page looks. In a frame the tokens are set already: `color: var(--ink)`. */
  readonly theme: PanelTheme;
  /** Tells that the page has become dark or light. Returns how to stop. */
  onThemeChange(listener: (theme: PanelTheme) => void): Unmount;

  /** Asks the plugin's own room: `get('today')` is `GET /api/v1/p/<plugin>/today`. Gives what the answer has as its `data`. */
  get(path: string): Promise<unknown>;
  /** The same for what changes something; the body becomes JSON. */
  send(method: PanelMethod, path: string, body?: unknown): Promise<unknown>;

  /** Says how high the panel wants to be, in CSS pixels; 0 where it has nothing to show, and then it is not seen. Without it, a panel is as high as its content. */
  resize(height: number): void;
  /** Opens a photo; heard only just after somebody has clicked. */
  navigate(assetId: number): void;
}

export type PanelMethod = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A photo, film or recording of the library. */
export interface PanelAsset {
  readonly id: number;
  /** `IMAGE`, `RAW`, `VIDEO`, `AUDIO`, as the API says it. */
  readonly kind: string;
  /** What a person called it, else the file's name. */
  readonly title: string;
  readonly fileName: string;
  /** ISO 8601; null where unknown. */
  readonly takenAt: string | null;
  /** When each stage was done with it, ISO 8601 by the stage's name; empty while that is not known yet. */
  readonly done: Readonly<Record<string, string>>;
}

export interface PanelTheme {
  readonly dark: boolean;
  /** Values of the app's design tokens, by name: `--ink`, `--surface`, `--accent`, `--space-3`, `--font` and so on. */
  readonly tokens: Readonly<Record<string, string>>;
}
