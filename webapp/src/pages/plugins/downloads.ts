import type { Download } from '../../api/pluginTypes';

/**
 * What is on its way, and what did not arrive: of each plugin the last that was asked for.
 *
 * @param here versions that are here by now, by plugin: one may have come another way
 */
export function unsettled(newestFirst: readonly Download[], here: ReadonlyMap<string, string>): Download[] {
  const last = new Map<string, Download>();
  for (const download of newestFirst) {
    if (!last.has(download.plugin)) {
      last.set(download.plugin, download);
    }
  }
  return [...last.values()].filter(
    ({ plugin, version, state }) => state !== 'INSTALLED' && !(state === 'FAILED' && here.get(plugin) === version),
  );
}
