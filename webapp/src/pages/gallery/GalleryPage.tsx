import { Outlet } from 'react-router';
import { useAssets, useStatus } from '../../api/queries';
import { EmptyState } from '../../components/EmptyState';
import { ProblemNotice } from '../../components/Problem';
import { useMay } from '../../door/DoorContext';
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
  const { tiles, more, isPending, error, isFetchingNextPage, ...query } = useAssets();
  const { data: status } = useStatus();
  const mayUpload = useMay('UPLOAD');
  const tryAgain = (): void => void (query.isFetchNextPageError ? query.fetchNextPage() : query.refetch());
  if (tiles.length > 0) {
    return (
      <>
        <Gallery tiles={tiles} more={more} loadingMore={isFetchingNextPage} />
        {error && <ProblemNotice small thrown={error} onRetry={tryAgain} />}
      </>
    );
  }
  if (isPending) {
    return <GallerySkeleton />;
  }
  if (error) {
    return <ProblemNotice thrown={error} onRetry={tryAgain} />;
  }
  return mayUpload ? <FirstSteps inboxFolder={status?.inboxFolder ?? null} /> : <NothingToSee />;
}

/** For who may only look. */
function NothingToSee() {
  return (
    <EmptyState icon="photos" title="There are no photos here yet">
      <p>As soon as the library you look at has some, they appear here by themselves.</p>
    </EmptyState>
  );
}
