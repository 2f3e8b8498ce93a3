import { useEffect } from 'react';
import { useParams } from 'react-router';
import { useAsset, useAssets } from '../../api/queries';
import { useNarrowing } from '../gallery/useNarrowing';
import { NoSuchPhoto } from './NoSuchPhoto';
import { useDepartures } from './useDepartures';
import { useNeighbours } from './useNeighbours';
import { usePreloaded } from './usePreloaded';
import { useReached } from './useReached';
import { useWays } from './useWays';
import { useShowFile } from './stack/useShowFile';
import { Viewer } from './Viewer';

/** The address of one photo: finds it and its neighbours, and knows the way back. */
export function ViewerPage() {
  const id = assetIdOf(useParams()['id']);
  const { tiles, more } = useAssets(useNarrowing());
  const about = useAsset(id);
  const { data: detail, error, refetch } = about;
  const { go, close } = useWays();
  // A file behind a cover has the neighbours of its cover.
  const place = detail?.stack?.cover ?? id;
  const { at, previous, next } = useNeighbours(tiles, place);
  const tile = place === id ? (tiles[at] ?? detail) : detail;
  useReached(at < 0 ? (detail ?? null) : null, tiles, more);
  usePreloaded(previous, next);
  const last = at >= 0 && next === null;
  useEffect(() => {
    if (last) {
      more?.();
    }
  }, [last, more]);
  const departures = useDepartures(go, close);
  const showFile = useShowFile(go);
  if (!tile) {
    return error || Number.isNaN(id) ? (
      <NoSuchPhoto thrown={error} onRetry={() => void refetch()} onClose={close} />
    ) : null;
  }
  return (
    <Viewer
      tile={tile}
      about={about}
      onPrevious={previous && (() => go(previous.id))}
      onNext={next && (() => go(next.id))}
      onShowFile={showFile}
      onClose={close}
      onDepart={(how) => departures[how](tile, next ?? previous)}
    />
  );
}

/** NaN for what cannot be an id. */
function assetIdOf(text: string | undefined): number {
  return text !== undefined && /^[1-9]\d{0,15}$/.test(text) ? Number(text) : Number.NaN;
}
