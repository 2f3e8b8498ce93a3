import Assembler, { ErrorTypes, Events } from 'hls.js/light';

/** So often a broken line or a broken piece is got over. */
const RECOVERIES = 3;

/** Plays a film from its pieces, from the beginning although more of them may be coming. Returns how to stop. */
export function playPieces(element: HTMLMediaElement, url: string, onFail: () => void): () => void {
  if (!('MediaSource' in globalThis || 'ManagedMediaSource' in globalThis)) {
    onFail();
    return () => undefined;
  }
  // No worker, since the policy of the page has none from memory.
  const hls = new Assembler({ enableWorker: false, startPosition: 0, maxBufferLength: 30 });
  let left = RECOVERIES;
  hls.on(Events.ERROR, (_, { fatal, type }) => {
    if (!fatal) {
      return;
    }
    if (left-- > 0 && type === ErrorTypes.NETWORK_ERROR) {
      hls.startLoad();
    } else if (left >= 0 && type === ErrorTypes.MEDIA_ERROR) {
      hls.recoverMediaError();
    } else {
      onFail();
    }
  });
  hls.loadSource(url);
  hls.attachMedia(element);
  return () => hls.destroy();
}
