/** The shapes of docs/openapi.json that speak of plugins, by the names that this app calls them. */
import type * as schema from 'api-schema';

export type InstalledPlugin = schema.Plugin;
export type PluginState = InstalledPlugin['state'];
export type PluginSetting = schema.Setting;
export type Leftover = schema.Leftover;
/** What is to hold, by key; null is the plugin's default. */
export type SettingChanges = Readonly<Record<string, string | null>>;
export type Inspection = schema.Inspection;
/** A plugin of a catalog that is looked into. */
export type OfferInspection = schema.OfferInspection;
export type Trust = schema.Trust;
export type Catalog = schema.Catalog;
export type CatalogOrder = schema.CatalogOrder;
export type Offer = schema.Offer;
export type Download = schema.Download;
