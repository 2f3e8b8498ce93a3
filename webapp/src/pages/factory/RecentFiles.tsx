import { useRecent } from '../../api/queries';
import type { RecentFile } from '../../api/types';
import { Ago } from '../../components/Ago';
import { StateDot, type Tone } from '../../components/Badge';
import { EmptyState } from '../../components/EmptyState';
import { ProblemNotice } from '../../components/Problem';
import { PhotoLink } from '../PhotoLink';
import styles from './RecentFiles.module.css';
import { Section } from '../../components/Section';

const TONE: Readonly<Record<RecentFile['outcome'], Tone>> = {
  accepted: 'good',
  duplicate: 'neutral',
  quarantined: 'warn',
};
const WORD: Readonly<Record<RecentFile['outcome'], string>> = {
  accepted: 'Added',
  duplicate: 'Duplicate',
  quarantined: 'Quarantined',
};

/** What came in last. */
export function RecentFiles({ inboxFolder }: { inboxFolder: string | null }) {
  const { data: files, error, refetch } = useRecent();
  return (
    <Section title="Recent files">
      {!files && error && <ProblemNotice small thrown={error} onRetry={() => void refetch()} />}
      {files?.length === 0 && (
        <EmptyState small icon="folder" title="Nothing came in yet">
          {inboxFolder && (
            <>
              The inbox is <code>{inboxFolder}</code>
            </>
          )}
        </EmptyState>
      )}
      <ul className={styles.files}>
        {files?.map((file) => (
          <Recent key={`${file.at}-${file.fileName}-${file.assetId}`} file={file} />
        ))}
      </ul>
    </Section>
  );
}

function Recent({ file: { assetId, fileName, outcome, code, at, source } }: { file: RecentFile }) {
  return (
    <li className={styles.file}>
      <StateDot tone={TONE[outcome]} />
      <div className={styles.words}>
        <p className={styles.name} title={fileName}>
          {assetId === null ? fileName : <PhotoLink assetId={assetId}>{fileName}</PhotoLink>}
        </p>
        <p className={styles.about}>
          {WORD[outcome]} by {source}
          {code !== null && <code> {code}</code>}
        </p>
      </div>
      <span className={styles.at}>
        <Ago at={at} />
      </span>
    </li>
  );
}
