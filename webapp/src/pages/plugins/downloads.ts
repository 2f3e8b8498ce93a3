import type { Download } from '../../api/pluginTypes';

/** What is on its way, and what did not arrive: of each plugin the last that was asked for. */
export function unsettled(newestFirst: readonly Download[]): Download[] {
  const last = new Map<string, Download>();
  for (const download of newestFirst) {
    if (!last.has(download.plugin)) {
      last.set(download.plugin, download);
    }
  }
  return [...last.values()].filter(({ state }) => state !== 'INSTALLED');
}
