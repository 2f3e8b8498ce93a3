import { useQuery } from '@tanstack/react-query';
import { fetchOne } from '../api/client';
import { keys } from '../api/keys';
import type { Panel } from '../api/types';

const NONE: readonly Panel[] = [];

/** The panels of all plugins that run; events keep them true. */
export function usePanels() {
  return useQuery({ queryKey: keys.panels, queryFn: ({ signal }) => fetchOne<readonly Panel[]>('/panels', {}, signal) });
}

/** Those of a slot. */
export function usePanelsIn(slot: Panel['slot'], plugin: string | null = null): readonly Panel[] {
  const { data } = usePanels();
  return data?.filter((panel) => panel.slot === slot && (plugin === null || panel.plugin === plugin)) ?? NONE;
}

/** Another edition of a plugin has another root: its panels are mounted anew. */
export function keyOf({ root, name }: Panel): string {
  return `${root}${name}`;
}
