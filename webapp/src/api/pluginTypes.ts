/** The shapes of docs/openapi.json that speak of plugins, by the names that this app calls them, and of what not every appliance has. */
import type * as schema from './schema';

export type InstalledPlugin = schema.Plugin;
export type PluginState = InstalledPlugin['state'];
export type PluginSetting = schema.Setting;
export type Leftover = schema.Leftover;
/** What is to hold, by key; null is the plugin's default. */
export type SettingChanges = Readonly<Record<string, string | null>>;
/** An appliance without catalogs says nothing of trust. */
export type Inspection = schema.Inspection & { trust?: Trust | null };

/** How far a plugin has to be trusted. */
export interface Trust {
  /** Who vouches for it; null for nobody. */
  signature: { catalog: string; address: string; fingerprint: string } | null;
  permissions: readonly { kind: string; what: readonly string[]; enforced: boolean; sentence: string }[];
  /** 5 is best. */
  rating: number;
  /** Why it is not rated higher. */
  reasons: readonly string[];
  /** What its code mentions. */
  warnings: readonly { kind: string; sentence: string; where: readonly string[] }[];
}

interface Trouble {
  code: string;
  message: string;
  hint: string | null;
}

/** A source of plugins. */
export interface Catalog {
  id: number;
  kind: 'WEB' | 'FOLDER';
  address: string;
  /** The folder of this house, which stays. */
  ofHouse: boolean;
  name: string;
  /** Of the key that may sign it. */
  fingerprint: string;
  /** Of another key that has signed what was refused. */
  offeredFingerprint: string | null;
  checkedAt: string;
  trouble: Trouble | null;
  plugins: number;
}

export interface CatalogOrder {
  kind: Catalog['kind'];
  address: string;
  /** Null to trust the key that comes. */
  fingerprint: string | null;
}

/** A plugin that can be had from a catalog. */
export interface Offer {
  id: string;
  title: string;
  description: string;
  catalog: number;
  catalogName: string;
  /** Version that is here. */
  installed: string | null;
  /** Whether that came from this very catalog. */
  fromHere: boolean;
  /** The newest that fits. */
  best: { version: string; change: Inspection['change']; trust: Trust } | null;
  /** All of them, the newest first; an objection says why one does not fit. */
  versions: readonly { version: string; changes: string; objection: string | null }[];
}

/** A plugin on its way from a catalog. */
export interface Download {
  plugin: string;
  version: string;
  state: 'WAITING' | 'COMING' | 'INSTALLED' | 'FAILED';
  received: number;
  bytes: number;
  trouble: Trouble | null;
}
