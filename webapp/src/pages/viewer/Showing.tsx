import type { AssetTile } from '../../api/types';
import { LivePhoto } from './live/LivePhoto';
import { FilmPlayer } from './player/FilmPlayer';
import { SoundPlayer } from './player/SoundPlayer';

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
      return <LivePhoto tile={tile} />;
  }
}
