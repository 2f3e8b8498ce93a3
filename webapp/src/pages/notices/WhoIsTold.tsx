import { useState } from 'react';
import { Link } from 'react-router';
import type { NoticeSetup, TestAnswer } from '../../api/noticeTypes';
import { testNotices } from '../../api/notices';
import { usePlugins } from '../../api/pluginQueries';
import type { InstalledPlugin } from '../../api/pluginTypes';
import { useNoticeSetup } from '../../api/queries';
import { Button } from '../../components/Button';
import { EmptyState } from '../../components/EmptyState';
import { ProblemNotice } from '../../components/Problem';
import { Section } from '../../components/Section';
import { useSubmit } from '../../components/useSubmit';
import { FormProblem } from '../../components/FormProblem';
import { SettingsDialog } from '../plugins/SettingsDialog';
import styles from './Notices.module.css';
import { NotifierRows } from './NotifierRows';
import { levelWords } from './words';

/** Whom notices reach, how that went, and whether it would go now. */
export function WhoIsTold() {
  const { data: setup, error, refetch } = useNoticeSetup();
  const { data: plugins } = usePlugins();
  const { answers, busy, problem, test } = useTest();
  const [settled, setSettled] = useState<InstalledPlugin | null>(null);
  const adjust = (id: string): void => setSettled(plugins?.find((plugin) => plugin.id === id) ?? null);
  const told = setup?.notifiers.some(({ receivers }) => receivers.length > 0) ?? false;
  return (
    <Section
      title="Who is told"
      tools={
        told && (
          <Button look="primary" small icon="bell" disabled={busy} onClick={() => void test()}>
            {busy ? 'Waiting for answers …' : 'Send a test'}
          </Button>
        )
      }
    >
      {error && <ProblemNotice small thrown={error} onRetry={() => void refetch()} />}
      {problem !== null && (
        <div className={styles.problem}>
          <FormProblem thrown={problem} />
        </div>
      )}
      {setup && !told && <NobodyIsTold setup={setup} plugins={plugins ?? []} onSetUp={adjust} />}
      {setup && told && (
        <>
          <NotifierRows notifiers={setup.notifiers} plugins={plugins ?? []} answers={answers} onSetUp={adjust} />
          <p className={styles.foot}>{levelWords(setup.level)}</p>
        </>
      )}
      {settled && (
        <SettingsDialog
          plugin={settled}
          onClose={() => {
            setSettled(null);
            void refetch();
          }}
        />
      )}
    </Section>
  );
}

function useTest() {
  const [answers, setAnswers] = useState<readonly TestAnswer[]>([]);
  const { busy, problem, run } = useSubmit(async () => {
    setAnswers([]);
    setAnswers(await testNotices());
  });
  return { answers, busy, problem, test: run };
}

interface NobodyIsToldProps {
  setup: NoticeSetup;
  plugins: readonly InstalledPlugin[];
  onSetUp: (plugin: string) => void;
}

/** What is to be done so that somebody is. */
function NobodyIsTold({ setup: { notifiers }, plugins, onSetUp }: NobodyIsToldProps) {
  const able = plugins.filter(({ id }) => notifiers.some(({ plugin }) => plugin === id));
  if (able.length === 0) {
    return (
      <EmptyState small icon="bell" title="Nobody is told">
        <p>No plugin that runs can tell people. “Mail and webhooks”, which comes with the appliance, can.</p>
        <p>
          <Link to="/plugins">Look at the plugins</Link>
        </p>
      </EmptyState>
    );
  }
  return (
    <EmptyState small icon="bell" title="Nobody is told yet">
      <p>Say where to, and you hear of it when a disk fills up, a plugin breaks or a backup is stuck, though nobody looks here for weeks.</p>
      <p className={styles.choices}>
        {able.map(({ id, title }) => (
          <Button key={id} look="primary" small icon="sliders" onClick={() => onSetUp(id)}>
            Set up {title}
          </Button>
        ))}
      </p>
    </EmptyState>
  );
}
