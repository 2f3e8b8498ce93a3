// The messages by which a panel in a frame gets what docs/panels.d.ts promises to authors.
import type { PanelAsset, PanelMethod, PanelTheme } from '../../../docs/panels';

export type { PanelApi, PanelAsset, PanelMethod, PanelModule, PanelTheme, Unmount } from '../../../docs/panels';

/** What it is about, and how the page looks. */
export interface PanelFacts {
  readonly asset: PanelAsset | null;
  readonly theme: PanelTheme;
}

export interface PanelNames {
  readonly plugin: string;
  readonly panel: string;
}

/** Why something was refused or failed. */
export interface PanelTrouble {
  readonly code: string;
  readonly message: string;
}

/** The first word of a frame, before it has a line of its own. */
export const HELLO = 'photofactory.panel';

/** What the page says to a frame. */
export type ToFrame =
  | { readonly type: 'start'; readonly names: PanelNames; readonly module: string; readonly facts: PanelFacts }
  | { readonly type: 'facts'; readonly facts: PanelFacts }
  | { readonly type: 'reply'; readonly id: number; readonly value: unknown }
  | { readonly type: 'refusal'; readonly id: number; readonly trouble: PanelTrouble }
  | { readonly type: 'ping' }
  | { readonly type: 'stop' };

/** What a frame may say to the page. */
export type FromFrame =
  | { readonly type: 'mounted' }
  | { readonly type: 'failed'; readonly reason: string }
  | { readonly type: 'pong' }
  | { readonly type: 'call'; readonly id: number; readonly method: PanelMethod | 'GET'; readonly path: string; readonly body: unknown }
  | { readonly type: 'preview'; readonly id: number }
  | { readonly type: 'resize'; readonly height: number }
  | { readonly type: 'navigate'; readonly assetId: number };
