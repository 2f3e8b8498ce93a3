import { Outlet } from 'react-router';
import { isNarrowed, searchOf, type Narrowing, type Place } from '../../api/narrowing';
import { useAssets } from '../../api/queries';
import { ProblemNotice } from '../../components/Problem';
import { PageTitle } from '../../components/PageTitle';
import { useMay } from '../../door/DoorContext';
import { BulkBar } from './BulkBar';
import { Emptiness } from './Emptiness';
import { FilterBar } from './FilterBar';
import { Gallery } from './Gallery';
import styles from './GalleryPage.module.css';
import { GallerySkeleton } from './GallerySkeleton';
import { useNarrowing } from './useNarrowing';
import { useSelection } from './useSelection';

/** The library, newest first, or what somebody wants to see of it; the viewer opens over it. */
export function GalleryPage() {
  const narrowing = useNarrowing();
  return (
    <>
      <Title place={narrowing.place} />
      <Library narrowing={narrowing} />
      <Outlet />
    </>
  );
}

function Title({ place }: { place: Place }) {
  switch (place) {
    case 'timeline':
      return <h1 className="visually-hidden">Photos</h1>;
    case 'archive':
      return (
        <div className={styles.title}>
          <PageTitle title="Archive">Out of the timeline, and kept like everything else.</PageTitle>
        </div>
      );
    case 'hidden':
      return (
        <div className={styles.title}>
          <PageTitle title="Hidden">Shown nowhere but here, and to nobody but you.</PageTitle>
        </div>
      );
  }
}

function Library({ narrowing }: { narrowing: Narrowing }) {
  const { tiles, more, isPending, error, isFetchingNextPage, ...query } = useAssets(narrowing);
  const choosing = useSelection(tiles, searchOf(narrowing));
  const mayWrite = useMay('WRITE');
  const tryAgain = (): void => void (query.isFetchNextPageError ? query.fetchNextPage() : query.refetch());
  const nothing = !isPending && !error && tiles.length === 0;
  return (
    <>
      {(!nothing || isNarrowed(narrowing)) && <FilterBar narrowing={narrowing} />}
      {tiles.length > 0 && (
        <Gallery tiles={tiles} choosing={mayWrite ? choosing : null} more={more} loadingMore={isFetchingNextPage} />
      )}
      {mayWrite && <BulkBar choosing={choosing} place={narrowing.place} />}
      {isPending && <GallerySkeleton />}
      {error && <ProblemNotice small={tiles.length > 0} thrown={error} onRetry={tryAgain} />}
      {nothing && <Emptiness narrowing={narrowing} />}
    </>
  );
}
