import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { keys } from '../../api/keys';
import { moveToTrash, restore } from '../../api/library';
import { useAsset, useAssets } from '../../api/queries';
import { withoutTile, type TimelinePages } from '../../api/timelinePages';
import type { AssetTile } from '../../api/types';
import { useToaster } from '../../components/Toast';
import { NoSuchPhoto } from './NoSuchPhoto';
import { usePreloaded } from './usePreloaded';
import { Viewer } from './Viewer';

/** The address of one photo: finds it and its neighbours, and knows the way back. */
export function ViewerPage() {
  const id = Number(useParams()['id']);
  const { tiles, hasNextPage, isFetchingNextPage, fetchNextPage } = useAssets();
  const { data: detail, error, refetch } = useAsset(id);
  const { go, close } = useWays();
  const index = useMemo(() => tiles.findIndex((tile) => tile.id === id), [tiles, id]);
  const previous = tiles[index - 1] ?? null;
  const next = index < 0 ? null : (tiles[index + 1] ?? null);
  const tile = tiles[index] ?? detail;
  usePreloaded(previous, next);
  if (index >= 0 && next === null && hasNextPage && !isFetchingNextPage) {
    void fetchNextPage();
  }
  const discard = useTrash(go, close);
  if (!tile) {
    return error ? <NoSuchPhoto thrown={error} onRetry={() => void refetch()} onClose={close} /> : null;
  }
  return (
    <Viewer
      tile={tile}
      detail={detail ?? null}
      onPrevious={previous && (() => go(previous.id))}
      onNext={next && (() => go(next.id))}
      onClose={close}
      onTrash={() => discard(tile, next ?? previous)}
    />
  );
}

/** Walking replaces the address, so that one step back always leads to the gallery. */
function useWays() {
  const navigate = useNavigate();
  const { state } = useLocation();
  const fromGallery = (state as { fromGallery?: boolean } | null)?.fromGallery === true;
  const go = useCallback(
    (id: number) => void navigate(`/photo/${id}`, { replace: true, state, preventScrollReset: true }),
    [navigate, state],
  );
  const close = useCallback(
    () => void (fromGallery ? navigate(-1) : navigate('/', { replace: true, preventScrollReset: true })),
    [navigate, fromGallery],
  );
  return { go, close };
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
