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
  const { tiles, more, isPending, error, refetch, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = useAssets();
  const { data: status } = useStatus();
  if (tiles.length > 0) {
    return (
      <>
        <Gallery tiles={tiles} more={more} loadingMore={isFetchingNextPage} />
        {isFetchNextPageError && <ProblemNotice small thrown={error} onRetry={() => void fetchNextPage()} />}
      </>
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
