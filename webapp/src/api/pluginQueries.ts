import { useQuery } from '@tanstack/react-query';
import { keys } from './keys';
import * as desk from './plugins';
import type { Download } from './pluginTypes';

const WHILE_COMING_MS = 1_000;
/** No event tells what other computers offer. */
const UNTOLD = { staleTime: 0 } as const;

export function usePlugins() {
  return useQuery({ queryKey: keys.plugins, queryFn: ({ signal }) => desk.plugins(signal), ...UNTOLD });
}

export function usePluginSettings(id: string) {
  return useQuery({ queryKey: keys.pluginSettings(id), queryFn: ({ signal }) => desk.pluginSettings(id, signal), ...UNTOLD });
}

export function useOffers() {
  return useQuery({ queryKey: keys.offers, queryFn: ({ signal }) => desk.offers(signal), ...UNTOLD });
}

export function useCatalogs() {
  return useQuery({ queryKey: keys.catalogs, queryFn: ({ signal }) => desk.catalogs(signal), ...UNTOLD });
}

export function useLeftovers() {
  return useQuery({ queryKey: keys.leftovers, queryFn: ({ signal }) => desk.leftovers(signal), ...UNTOLD });
}

export function useDownloads() {
  return useQuery({
    queryKey: keys.downloads,
    queryFn: ({ signal }) => desk.downloads(signal),
    refetchInterval: ({ state: { data } }) => (data?.some(isComing) ? WHILE_COMING_MS : false),
    ...UNTOLD,
  });
}

function isComing({ state }: Download): boolean {
  return state === 'WAITING' || state === 'COMING';
}
