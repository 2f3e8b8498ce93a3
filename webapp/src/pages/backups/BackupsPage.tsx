import { Link } from 'react-router';
import { useBackups } from '../../api/backups';
import { EmptyState } from '../../components/EmptyState';
import { ProblemNotice } from '../../components/Problem';
import { SheetPage } from '../SheetPage';
import { BackupCard } from './BackupCard';

/** Where copies of originals are kept, for admins. */
export function BackupsPage() {
  const { data: backups, error, refetch } = useBackups();
  return (
    <SheetPage title="Backups" words="Copies of your originals, for the day a disk breaks.">
      {error && <ProblemNotice thrown={error} onRetry={() => void refetch()} />}
      {backups?.length === 0 && <NoBackups />}
      {backups?.map((backup) => (
        <BackupCard key={backup.name} backup={backup} />
      ))}
    </SheetPage>
  );
}

function NoBackups() {
  return (
    <EmptyState icon="archive" title="No plugin keeps backups">
      <p>
        Switch on “Backup into a folder” on the page of <Link to="/plugins">plugins</Link>, or have another from a catalog.
      </p>
    </EmptyState>
  );
}
