import { Outlet } from 'react-router';
import { useAssets, useStatus } from '../../api/queries';
import { ProblemNotice } from '../../components/Problem';
import { FirstSteps } from './FirstSteps';
import { Gallery } from './Gallery';
import { GallerySkeleton } from './GallerySkeleton';

/** The library, newest first; the viewer opens over it. */
export function GalleryPage() {
  return (
    <>
      <h1 className="visually-hidden">Photos</h1>
      <Library />
      <Outlet />
    </>
  );
}

function Library() {
  const { tiles, isPending, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useAssets();
  const { data: status } = useStatus();
  if (tiles.length > 0) {
    return (
      <Gallery
        tiles={tiles}
        more={hasNextPage && !isFetchingNextPage ? () => void fetchNextPage() : null}
        loadingMore={isFetchingNextPage}
      />
    );
  }
  if (isPending) {
    return <GallerySkeleton />;
  }
  if (error) {
    return <ProblemNotice thrown={error} onRetry={() => void refetch()} />;
  }
  return <FirstSteps inboxFolder={status?.inboxFolder ?? null} />;
}
