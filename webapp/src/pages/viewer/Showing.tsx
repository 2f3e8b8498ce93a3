import type { AssetTile } from '../../api/types';
import { LivePhoto } from './live/LivePhoto';
import { FilmPlayer } from './player/FilmPlayer';
import { SoundPlayer } from './player/SoundPlayer';
import { Still } from './Still';

/** The medium itself: a picture, which may move a moment, a film or a recording. */
export function Showing({ tile }: { tile: AssetTile }) {
  switch (tile.kind) {
    case 'video':
      return <FilmPlayer tile={tile} />;
    case 'audio':
      return <SoundPlayer tile={tile} />;
    case 'image':
    case 'raw':
    case 'sidecar':
      return isLive(tile) ? <LivePhoto tile={tile} film={tile.stack.film} /> : <Still tile={tile} />;
  }
}

type Live = AssetTile & { stack: { film: number } };

function isLive(tile: AssetTile): tile is Live {
  return tile.stack !== null && tile.stack.film !== null && tile.stack.cover === tile.id;
}
