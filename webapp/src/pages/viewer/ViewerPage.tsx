import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useParams } from 'react-router';
import { keys } from '../../api/keys';
import { moveToTrash, restore } from '../../api/library';
import { useAsset, useAssets } from '../../api/queries';
import { withoutTile, type TimelinePages } from '../../api/timelinePages';
import type { AssetTile } from '../../api/types';
import { useMay } from '../../door/DoorContext';
import { useToaster } from '../../components/Toast';
import { NoSuchPhoto } from './NoSuchPhoto';
import { usePreloaded } from './usePreloaded';
import { useReached } from './useReached';
import { useWays } from './useWays';
import { Viewer } from './Viewer';

/** The address of one photo: finds it and its neighbours, and knows the way back. */
export function ViewerPage() {
  const id = assetIdOf(useParams()['id']);
  const { tiles, more } = useAssets();
  const about = useAsset(id);
  const { data: detail, error, refetch } = about;
  const { go, close } = useWays();
  const index = useMemo(() => tiles.findIndex((tile) => tile.id === id), [tiles, id]);
  const previous = tiles[index - 1] ?? null;
  const next = index < 0 ? null : (tiles[index + 1] ?? null);
  const tile = tiles[index] ?? detail;
  useReached(index < 0 ? (detail ?? null) : null, tiles, more);
  usePreloaded(previous, next);
  const last = index >= 0 && next === null;
  useEffect(() => {
    if (last) {
      more?.();
    }
  }, [last, more]);
  const discard = useTrash(go, close);
  const mayWrite = useMay('WRITE');
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
      onClose={close}
      onTrash={mayWrite ? () => void discard(tile, next ?? previous) : null}
    />
  );
}

/** NaN for what cannot be an id. */
function assetIdOf(text: string | undefined): number {
  return text !== undefined && /^[1-9]\d{0,15}$/.test(text) ? Number(text) : Number.NaN;
}

function useTrash(go: (id: number) => void, close: () => void) {
  const client = useQueryClient();
  const { say, complain } = useToaster();
  return async (tile: AssetTile, then: AssetTile | null): Promise<void> => {
    try {
      await moveToTrash(tile.id);
    } catch (thrown) {
      complain(thrown);
      return;
    }
    if (then) {
      go(then.id);
    } else {
      close();
    }
    client.setQueryData<TimelinePages>(keys.assets, (pages) => pages && withoutTile(pages, tile.id));
    say('Moved to the trash.', {
      label: 'Undo',
      run: () => {
        restore(tile.id).then(() => client.invalidateQueries({ queryKey: keys.assets }), complain);
      },
    });
  };
}
