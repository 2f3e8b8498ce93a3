import { address, fetchOne, send } from './client';
import { inspectOffered, type JarWatch } from './offeredJar';
import { withPassport } from './passport';
import type { Catalog, CatalogOrder, Download, Inspection, InstalledPlugin, Leftover, Offer, OfferInspection, PluginSetting, SettingChanges } from './pluginTypes';
import { transfer } from './transfer';

export function plugins(signal?: AbortSignal): Promise<readonly InstalledPlugin[]> {
  return fetchOne<readonly InstalledPlugin[]>('/plugins', {}, signal);
}

export type PluginCommand = 'enable' | 'disable' | 'rollback';

/** Is answered at once; the event `plugin` tells how it goes. */
export function commandPlugin(id: string, command: PluginCommand): Promise<void> {
  return send('POST', `${of(id)}/${command}`);
}

/** What it made stays. */
export function removePlugin(id: string): Promise<void> {
  return send('DELETE', of(id));
}

export function pluginSettings(id: string, signal?: AbortSignal): Promise<readonly PluginSetting[]> {
  return fetchOne<readonly PluginSetting[]>(`${of(id)}/settings`, {}, signal);
}

export function changeSettings(id: string, changes: SettingChanges): Promise<readonly PluginSetting[]> {
  return send<readonly PluginSetting[]>('PATCH', `${of(id)}/settings`, changes);
}

/** Where the jar of a plugin is. */
export type JarSource =
  | { kind: 'file'; file: File }
  | { kind: 'offer'; catalog: number; plugin: string; version: string; title: string };

/** Says all that installing it would; nothing of it runs. */
export function inspectJar(source: JarSource, watch: JarWatch): Promise<Inspection> {
  return source.kind === 'file'
    ? sendJar(source.file, address('/plugins/inspection'), watch)
    : inspectOffered(
        {
          begin: () => send<OfferInspection>('POST', `${offered(source)}/inspection`),
          look: (id) => fetchOne<OfferInspection>(inspection(id)),
          end: (id) => send('DELETE', inspection(id)),
        },
        watch,
      );
}

function inspection(id: string): string {
  return `/plugin-offers/inspections/${encodeURIComponent(id)}`;
}

/** @param seen what the inspection has said, so that nothing else is installed than what was looked at */
export async function installJar(source: JarSource, seen: Inspection, watch: JarWatch): Promise<void> {
  const wish = { sha256: seen.sha256, older: seen.change === 'OLDER' ? 'true' : null };
  await (source.kind === 'file'
    ? sendJar(source.file, address('/plugins', wish), watch)
    : send('POST', offered(source), undefined, wish));
}

function sendJar<T>(file: File, url: string, { signal, onPart }: JarWatch): Promise<T> {
  const headers = { 'Content-Type': 'application/java-archive' };
  const onProgress = (sent: number): void => onPart(sent / Math.max(1, file.size));
  return withPassport(() => transfer<T>({ method: 'POST', url, headers, body: file }, { signal, onProgress }));
}

export function offers(signal?: AbortSignal): Promise<readonly Offer[]> {
  return fetchOne<readonly Offer[]>('/plugin-offers', {}, signal);
}

/** The last ones that were on their way, the newest first. */
export function downloads(signal?: AbortSignal): Promise<readonly Download[]> {
  return fetchOne<readonly Download[]>('/plugin-offers/downloads', {}, signal);
}

export function catalogs(signal?: AbortSignal): Promise<readonly Catalog[]> {
  return fetchOne<readonly Catalog[]>('/plugin-catalogs', {}, signal);
}

export function addCatalog(order: CatalogOrder): Promise<Catalog> {
  return send<Catalog>('POST', '/plugin-catalogs', order);
}

export function refreshCatalogs(): Promise<readonly Catalog[]> {
  return send<readonly Catalog[]>('POST', '/plugin-catalogs/refresh');
}

export function acceptKey(id: number, fingerprint: string): Promise<Catalog> {
  return send<Catalog>('POST', `/plugin-catalogs/${id}/key`, { fingerprint });
}

/** What was installed from it stays. */
export function removeCatalog(id: number): Promise<void> {
  return send('DELETE', `/plugin-catalogs/${id}`);
}

/** What plugins that were removed have left. */
export function leftovers(signal?: AbortSignal): Promise<readonly Leftover[]> {
  return fetchOne<readonly Leftover[]>('/plugins/leftovers', {}, signal);
}

/** @param typed what a person has typed to confirm it: the plugin's id */
export function forgetPlugin(id: string, typed: string): Promise<void> {
  return send('DELETE', `${of(id)}/data`, { confirm: typed });
}

function of(id: string): string {
  return `/plugins/${encodeURIComponent(id)}`;
}

function offered({ catalog, plugin, version }: Extract<JarSource, { kind: 'offer' }>): string {
  return `/plugin-offers/${catalog}/${encodeURIComponent(plugin)}/${encodeURIComponent(version)}`;
}
