import { Link } from 'react-router';
import { allOf, isNarrowed, searchOf, type Narrowing } from '../../api/narrowing';
import { useStatus } from '../../api/queries';
import { EmptyState } from '../../components/EmptyState';
import { useMay } from '../../door/DoorContext';
import { FirstSteps } from './FirstSteps';

/** Why nothing is shown, and what a person can do about it. */
export function Emptiness({ narrowing }: { narrowing: Narrowing }) {
  if (isNarrowed(narrowing)) {
    return (
      <EmptyState icon="photos" title="Nothing here is like that">
        <p>Take one of the wishes back, or wish for something else.</p>
        <p>
          <Link to={`/${searchOf(allOf(narrowing.place))}`}>Show everything</Link>
        </p>
      </EmptyState>
    );
  }
  switch (narrowing.place) {
    case 'timeline':
      return <EmptyTimeline />;
    case 'archive':
      return (
        <EmptyState icon="archive" title="The archive is empty">
          <p>What you archive leaves the timeline and rests here, for receipts and the like.</p>
        </EmptyState>
      );
    case 'hidden':
      return (
        <EmptyState icon="eyeOff" title="Nothing is hidden">
          <p>What you hide is shown here alone, and to you alone.</p>
        </EmptyState>
      );
  }
}

function EmptyTimeline() {
  const { data: status } = useStatus();
  const mayUpload = useMay('UPLOAD');
  if (!mayUpload) {
    return (
      <EmptyState icon="photos" title="There are no photos here yet">
        <p>As soon as the library you look at has some, they appear here by themselves.</p>
      </EmptyState>
    );
  }
  // Sidecars are facts about other files; nobody counts them as theirs.
  const elsewhere = (status?.assets ?? 0) - (status?.assetsByKind?.sidecar ?? 0);
  return elsewhere > 0 ? (
    <EmptyState icon="photos" title="The timeline is empty">
      <p>All there is has been archived or hidden.</p>
      <p>
        <Link to="/?archived=true">Open the archive</Link>
      </p>
    </EmptyState>
  ) : (
    <FirstSteps inboxFolder={status?.inboxFolder ?? null} />
  );
}
