import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { keys } from '../../api/keys';
import { inspectJar, installJar, type JarSource } from '../../api/plugins';
import type { Inspection } from '../../api/pluginTypes';
import { Button } from '../../components/Button';
import dialogStyles from '../../components/Dialog.module.css';
import { FormProblem } from '../../components/FormProblem';
import { ProgressBar } from '../../components/ProgressBar';
import { Outcome } from './Outcome';
import styles from './plugins.module.css';
import { Report } from './Report';

/** What was said of a jar is of use once. */
const ONCE = { staleTime: Infinity, gcTime: 0, retry: false, refetchOnReconnect: false } as const;

type Step =
  | { at: 'looking' }
  | { at: 'asking'; report: Inspection }
  | { at: 'sending'; report: Inspection }
  | { at: 'sent'; report: Inspection }
  | { at: 'failed'; thrown: unknown };

const BUTTONS = { NEW: 'Install', UPDATE: 'Update', SAME: 'Install again', OLDER: 'Install the older one' } as const;
const QUESTIONS = { NEW: 'Install', UPDATE: 'Update to', SAME: 'Install again:', OLDER: 'Go down to' } as const;

interface InstallDialogProps {
  source: JarSource;
  /** Told whether a jar is on its way, which would not arrive if the dialog went. */
  onSending: (now: boolean) => void;
  onClose: () => void;
}

/** From a jar to a plugin that runs: what it is, whether it is wanted, and how it goes. */
export function InstallDialog({ source, onSending, onClose }: InstallDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const { step, part, install } = useInstall(source);
  const close = (): void => dialog.current?.close();
  const sending = step.at === 'sending';
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  useEffect(() => {
    onSending(sending);
    return () => onSending(false);
  }, [sending, onSending]);
  return (
    <dialog ref={dialog} className={`${dialogStyles.dialog} ${styles.dialog}`} aria-labelledby={titleId} onClose={onClose}>
      <h2 id={titleId} className={dialogStyles.title}>
        {titleOf(step, source)}
      </h2>
      <div className={dialogStyles.fields}>
        {step.at === 'looking' && <Waiting words="Nothing of it runs while it is looked at." part={part} />}
        {step.at === 'asking' && <Report report={step.report} />}
        {sending && <Waiting words="It is brought in." part={part} />}
        {step.at === 'sent' && <Outcome report={step.report} source={source} />}
        {step.at === 'failed' && <FormProblem thrown={step.thrown} />}
      </div>
      <div className={dialogStyles.actions}>
        <Button look="plain" onClick={close}>
          {closes(step) ? 'Close' : 'Cancel'}
        </Button>
        {step.at === 'asking' && step.report.objections.length === 0 && (
          <Button
            look={step.report.change === 'OLDER' ? 'danger' : 'primary'}
            onClick={() => void install(step.report)}
          >
            {BUTTONS[step.report.change]}
          </Button>
        )}
      </div>
    </dialog>
  );
}

function useInstall(source: JarSource) {
  const client = useQueryClient();
  const id = useId();
  const [sending, setSending] = useState<Step | null>(null);
  const [part, setPart] = useState(0);
  const leaving = useRef(new AbortController());
  const { data: report, error } = useQuery({
    queryKey: [...keys.inspections, id],
    queryFn: ({ signal }) => inspectJar(source, { signal, onPart: setPart }),
    ...ONCE,
  });
  useEffect(() => {
    const controller = (leaving.current = new AbortController());
    return () => controller.abort();
  }, []);
  const install = async (seen: Inspection): Promise<void> => {
    setPart(0);
    setSending({ at: 'sending', report: seen });
    try {
      await installJar(source, seen, { signal: leaving.current.signal, onPart: setPart });
      setSending({ at: 'sent', report: seen });
      await Promise.all([keys.plugins, keys.downloads].map((queryKey) => client.invalidateQueries({ queryKey })));
    } catch (thrown) {
      setSending({ at: 'failed', thrown });
    }
  };
  return { step: sending ?? lookedAt(report, error), part, install };
}

function lookedAt(report: Inspection | undefined, error: unknown): Step {
  if (report) {
    return { at: 'asking', report };
  }
  return error ? { at: 'failed', thrown: error } : { at: 'looking' };
}

/** Whether there is nothing left to decide. */
function closes(step: Step): boolean {
  return step.at === 'sent' || step.at === 'failed' || (step.at === 'asking' && step.report.objections.length > 0);
}

function titleOf(step: Step, source: JarSource): string {
  const name = source.kind === 'file' ? source.file.name : `${source.title} ${source.version}`;
  switch (step.at) {
    case 'looking':
      return `Looking into ${name}`;
    case 'asking':
      return step.report.objections.length > 0 ? `${named(step.report)} cannot be installed` : `${QUESTIONS[step.report.change]} ${named(step.report)}?`;
    case 'sending':
    case 'sent':
      return named(step.report);
    case 'failed':
      return `${name} was not installed`;
  }
}

function named({ title, id, version }: Inspection): string {
  return `${title ?? id} ${version}`.trim();
}

function Waiting({ words, part }: { words: string; part: number }) {
  const percent = Math.round(part * 100);
  return (
    <div className={styles.waiting} role="status">
      <p className={dialogStyles.said}>{words}</p>
      <ProgressBar label="Sent" percent={percent} shares={[{ part, tone: 'done' }]} />
    </div>
  );
}
