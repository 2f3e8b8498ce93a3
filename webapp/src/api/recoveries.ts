import type { EventHub } from './events';

/** Tells whenever the server is back: the line to it after a loss, or its database. Returns how to stop. */
export function watchRecoveries(hub: EventHub, recovered: () => void): () => void {
  let lost = false;
  let away = false;
  const stops = [
    hub.watch(() => {
      if (lost && hub.connection === 'open') {
        recovered();
      }
      lost = hub.connection === 'lost';
    }),
    hub.on('status', ({ state }) => {
      if (away && state === 'READY') {
        recovered();
      }
      away = state !== 'READY';
    }),
  ];
  return () => stops.forEach((stop) => stop());
}
