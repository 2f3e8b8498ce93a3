import { useState } from 'react';
import { useDeadLetters, useStages } from '../../api/queries';
import type { DeadLetter, DeadLetterChoice } from '../../api/types';
import { Ago } from '../../components/Ago';
import { Button, IconButton } from '../../components/Button';
import { ConfirmDialog } from '../../components/Dialog';
import { EmptyState } from '../../components/EmptyState';
import { MoreButton } from '../../components/MoreButton';
import { ProblemNotice } from '../../components/Problem';
import { useMay } from '../../door/DoorContext';
import { count, counted } from '../../format/numbers';
import { titleOf } from '../../format/words';
import { PhotoLink } from '../PhotoLink';
import { AssetThumb } from './AssetThumb';
import { FileRow } from './FileRow';
import { Section } from '../../components/Section';
import { StageChoice } from './StageChoice';
import { useSettle } from './useSettle';

/** Files a stage gave up on, with the reason and both ways out. */
export function Failures() {
  const [stage, setStage] = useState<string | null>(null);
  const query = useDeadLetters(stage);
  const { items, error, isPending, refetch } = query;
  const total = useFailureCount(stage);
  const mayWrite = useMay('WRITE');
  return (
    <Section
      title="Failures"
      count={total > 0 ? count(total) : null}
      tools={
        <>
          <StageChoice chosen={stage} onChoose={setStage} />
          {mayWrite && items.length > 0 && <AllFailures stage={stage} total={Math.max(total, items.length)} />}
        </>
      }
    >
      {error && <ProblemNotice small thrown={error} onRetry={() => void refetch()} />}
      {!error && !isPending && items.length === 0 && (
        <EmptyState small icon="check" title="Nothing failed">
          A file that a stage cannot work on is listed here with the reason.
        </EmptyState>
      )}
      <ul>
        {items.map((letter) => (
          <Failure key={`${letter.assetId}-${letter.stage}`} letter={letter} />
        ))}
      </ul>
      <MoreButton query={query} />
    </Section>
  );
}

function Failure({ letter }: { letter: DeadLetter }) {
  const { assetId, fileName, stage, code, message, attempts, at } = letter;
  const settle = useSettle();
  const mayWrite = useMay('WRITE');
  const choice: DeadLetterChoice = { stage, code: null, assetIds: [assetId] };
  return (
    <FileRow
      picture={<AssetThumb assetId={assetId} />}
      name={<PhotoLink assetId={assetId}>{fileName}</PhotoLink>}
      tools={
        mayWrite && (
          <>
            <IconButton icon="refresh" small label={`Try ${fileName} again`} onClick={() => settle('requeue', choice)} />
            <IconButton icon="close" small label={`Discard the failure of ${fileName}`} onClick={() => settle('discard', choice)} />
          </>
        )
      }
    >
      {message}{' '}
      <span>
        {titleOf(stage)} · <code>{code}</code> · {counted(attempts, 'attempt')} · <Ago at={at} />
      </span>
    </FileRow>
  );
}

function AllFailures({ stage, total }: { stage: string | null; total: number }) {
  const [discarding, setDiscarding] = useState(false);
  const settle = useSettle();
  const all: DeadLetterChoice = { stage, code: null, assetIds: null };
  return (
    <>
      <Button look="quiet" small icon="refresh" onClick={() => settle('requeue', all)}>
        Retry all
      </Button>
      <Button look="quiet" small onClick={() => setDiscarding(true)}>
        Discard all
      </Button>
      {discarding && (
        <ConfirmDialog
          title={`Discard ${counted(total, 'failure')}?`}
          action="Discard"
          dangerous
          onConfirm={() => settle('discard', all)}
          onClose={() => setDiscarding(false)}
        >
          The files stay in your library without what {stage === null ? 'these stages' : titleOf(stage)} would have added.
          Running the stage again takes them up once more.
        </ConfirmDialog>
      )}
    </>
  );
}

function useFailureCount(stage: string | null): number {
  const { data: stages } = useStages();
  return (stages ?? [])
    .filter(({ name }) => stage === null || name === stage)
    .reduce((sum, { dead }) => sum + dead, 0);
}
