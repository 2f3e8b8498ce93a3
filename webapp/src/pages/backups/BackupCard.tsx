import { useState } from 'react';
import { Link } from 'react-router';
import { checkBackup, type Backup } from '../../api/backups';
import { keys } from '../../api/keys';
import { Ago } from '../../components/Ago';
import { Badge, StateDot } from '../../components/Badge';
import { Button } from '../../components/Button';
import { ProgressBar } from '../../components/ProgressBar';
import { Section } from '../../components/Section';
import { useAct } from '../../components/useAct';
import { bytes, counted, percent } from '../../format/numbers';
import { titleOf } from '../../format/words';
import styles from './backups.module.css';
import { FindingsList, ReturnedList } from './Finds';
import { RestoreDialog } from './RestoreDialog';
import { checked, checking, restoring, safety, stateOf } from './words';

/** One place where copies are kept: how much is safe there, and what can be done with it. */
export function BackupCard({ backup }: { backup: Backup }) {
  const { name, state, reason, storage } = backup;
  const { word, tone } = stateOf(state);
  return (
    <Section title={titleOf(name)} tools={storage !== null && <Tools backup={backup} />}>
      <div className={styles.card}>
        {state !== 'ON' && (
          <p className={styles.state}>
            <Badge tone={tone}>{word}</Badge>
            {reason}
          </p>
        )}
        {storage === null ? <SetUp backup={backup} /> : <Facts backup={backup} />}
      </div>
    </Section>
  );
}

function Tools({ backup: { name, state, check, restore } }: { backup: Backup }) {
  const act = useAct(keys.backups);
  const [asking, setAsking] = useState(false);
  const unusable = state === 'OFF' || state === 'ABSENT';
  return (
    <>
      <Button
        look="quiet"
        small
        icon="refresh"
        disabled={unusable || check !== null}
        onClick={() => void act(() => checkBackup(name), 'Every copy is read again. That may take hours.')}
      >
        Check
      </Button>
      <Button
        look="quiet"
        small
        icon="history"
        aria-label="Restore missing originals"
        disabled={unusable || restore?.endedAt === null}
        onClick={() => setAsking(true)}
      >
        <span>
          Restore<span className={styles.rest}> missing originals</span>
        </span>
      </Button>
      {asking && <RestoreDialog name={name} onClose={() => setAsking(false)} />}
    </>
  );
}

/** Nothing has been copied yet. */
function SetUp({ backup: { state, plugin } }: { backup: Backup }) {
  return state === 'OFF' ? (
    <p>
      Plug in a disk, make an empty folder on it, and name that folder in the settings of <Link to="/plugins">the plugin {plugin}</Link>. Every
      original is then copied there, and read again.
    </p>
  ) : (
    <p>Nothing has been copied yet. The first copies come as soon as the place is there.</p>
  );
}

function Facts({ backup }: { backup: Backup }) {
  const { name, state, kept, originals, failed, check, lastCheck, restore } = backup;
  const shares = [{ part: originals.count === 0 ? 0 : kept.count / originals.count, tone: 'done' }] as const;
  return (
    <>
      <div className={styles.safe}>
        <strong>{safety(backup)}</strong>
        <span>
          {bytes(kept.bytes)} of {bytes(originals.bytes)}
        </span>
      </div>
      <ProgressBar label={`${titleOf(name)}: originals with a copy`} percent={percent(kept.count, originals.count)} shares={shares} />
      {failed > 0 && (
        <p className={styles.bad}>
          {counted(failed, 'original')} could not be copied. <Link to="/factory">The factory</Link> tells why.
        </p>
      )}
      {check && (
        <p className={styles.going}>
          <StateDot tone="busy" pulsing={state === 'ON'} />
          {checking(check)}
        </p>
      )}
      <dl className={styles.past}>
        <dt>Last check</dt>
        <dd>
          {lastCheck ? (
            <>
              <Ago at={lastCheck.endedAt} />: {checked(lastCheck)}
            </>
          ) : (
            'None has been brought to its end yet.'
          )}
          <FindingsList name={name} />
        </dd>
        {restore && (
          <>
            <dt>{restore.endedAt === null ? 'Restore' : 'Last restore'}</dt>
            <dd>
              {restore.endedAt !== null && (
                <>
                  <Ago at={restore.endedAt} />:{' '}
                </>
              )}
              {restoring(restore)}
              <ReturnedList name={name} />
            </dd>
          </>
        )}
      </dl>
    </>
  );
}
