import { useEffect, useEffectEvent } from 'react';

export interface Source {
  url: string;
  /** In pieces, of which more may be coming. */
  pieces: boolean;
}

/** Gives a player what it is to play. Pieces are put together by hls.js, which is loaded for the first of them, or by browsers that do it better. */
export function useSource(element: HTMLMediaElement | null, { url, pieces }: Source, onFail: () => void): void {
  const failed = useEffectEvent(onFail);
  useEffect(() => {
    if (!element) {
      return undefined;
    }
    const play = pieces && !playsPieces(element) ? assemble : playAsItIs;
    return play(element, url, () => failed());
  }, [element, url, pieces]);
}

/** Safari, which can pass them on to a television, too. */
function playsPieces(element: HTMLMediaElement): boolean {
  return element.canPlayType('application/vnd.apple.mpegurl') !== '' && 'webkitShowPlaybackTargetPicker' in element;
}

/** Returns how to stop. */
function playAsItIs(element: HTMLMediaElement, url: string, onFail: () => void): () => void {
  element.addEventListener('error', onFail);
  element.src = url;
  return () => {
    element.removeEventListener('error', onFail);
    // Else it goes on loading what nobody sees any more.
    element.removeAttribute('src');
    element.load();
  };
}

/** Returns how to stop. */
function assemble(element: HTMLMediaElement, url: string, onFail: () => void): () => void {
  let stop: (() => void) | null = null;
  let over = false;
  import('./pieces').then(
    ({ playPieces }) => {
      if (!over) {
        stop = playPieces(element, url, onFail);
      }
    },
    () => !over && onFail(),
  );
  return () => {
    over = true;
    stop?.();
  };
}
