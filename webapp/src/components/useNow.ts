import { useSyncExternalStore } from 'react';

const TICK_MS = 5_000;
const watchers = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

function watch(watcher: () => void): () => void {
  if (watchers.size === 0) {
    now = Date.now();
  }
  watchers.add(watcher);
  timer ??= setInterval(() => {
    now = Date.now();
    for (const each of watchers) {
      each();
    }
  }, TICK_MS);
  return () => {
    watchers.delete(watcher);
    if (watchers.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

/** The time, renewed every few seconds for everybody at once. */
export function useNow(): number {
  return useSyncExternalStore(watch, () => now);
}
