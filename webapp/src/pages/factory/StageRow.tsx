import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { commandStage, type StageCommand } from '../../api/factory';
import { keys } from '../../api/keys';
import type { StageView } from '../../api/types';
import { Ago } from '../../components/Ago';
import { Badge, StateDot } from '../../components/Badge';
import { IconButton } from '../../components/Button';
import { ConfirmDialog } from '../../components/Dialog';
import { ProgressBar } from '../../components/ProgressBar';
import { useToaster } from '../../components/Toast';
import { useMay } from '../../door/DoorContext';
import { counted } from '../../format/numbers';
import { STAGE_STATE_WORD, titleOf } from '../../format/words';
import { stageCounts, stagePace, stageProgress, stageTone } from './stageFigures';
import styles from './StageRow.module.css';

export function StageRow({ stage }: { stage: StageView }) {
  const { percent, shares } = stageProgress(stage);
  const title = titleOf(stage.name);
  const mayAdminister = useMay('ADMIN');
  const busy = stage.running > 0;
  const tone = stageTone(stage.state, busy);
  return (
    <li className={styles.stage}>
      <div className={styles.line}>
        <StateDot tone={tone} pulsing={busy} />
        <h3 className={styles.name}>{title}</h3>
        {stage.state !== 'ACTIVE' && <Badge tone={tone}>{STAGE_STATE_WORD[stage.state]}</Badge>}
        <span className={styles.origin}>
          {stage.plugin} · version {stage.version} · {stage.lane} lane
        </span>
        {mayAdminister && <StageLevers stage={stage} title={title} />}
      </div>
      <ProgressBar label={`${title}: progress`} percent={percent} shares={shares} />
      <div className={styles.figures}>
        <span>{stageCounts(stage).join('  ·  ')}</span>
        <span>{stagePace(stage).join('  ·  ')}</span>
      </div>
      {stage.reason !== null && stage.state !== 'ACTIVE' && (
        <p className={`${styles.reason} ${stage.state === 'PARKED' ? styles.parked : ''}`}>
          {stage.reason} {stage.code !== null && <code>{stage.code}</code>}
          {stage.recheckAt !== null && (
            <span>
              {' '}
              Tried again <Ago at={stage.recheckAt} />.
            </span>
          )}
        </p>
      )}
    </li>
  );
}

function StageLevers({ stage, title }: { stage: StageView; title: string }) {
  const client = useQueryClient();
  const { say, complain } = useToaster();
  const [asking, setAsking] = useState(false);
  const command = async (order: StageCommand, said: string): Promise<void> => {
    try {
      const changed = await commandStage(stage.name, order);
      client.setQueryData<readonly StageView[]>(keys.stages, (before) =>
        before?.map((other) => (other.name === changed.name ? changed : other)),
      );
      say(said);
    } catch (thrown) {
      complain(thrown);
    }
  };
  const resting = stage.state === 'PAUSED' || stage.state === 'PARKED';
  return (
    <div className={styles.levers}>
      {resting ? (
        <IconButton icon="play" small label={`Resume ${title}`} onClick={() => void command('resume', `${title} goes on.`)} />
      ) : (
        <IconButton
          icon="pause"
          small
          label={`Pause ${title}`}
          disabled={stage.state !== 'ACTIVE'}
          onClick={() => void command('pause', `${title} is paused.`)}
        />
      )}
      <IconButton
        icon="refresh"
        small
        label={`Run ${title} again for everything`}
        disabled={stage.state === 'ABSENT'}
        onClick={() => setAsking(true)}
      />
      {asking && (
        <ConfirmDialog
          title={`Run ${title} again for everything?`}
          action="Run again"
          onConfirm={() => void command('rerun', `${title} runs again, after everything newer.`)}
          onClose={() => setAsking(false)}
        >
          {counted(stage.done, 'file is', 'files are')} worked on once more, in the background. What is there now stays in
          use until it is replaced, and new files come first.
        </ConfirmDialog>
      )}
    </div>
  );
}
