import { useRef, useState } from 'react';
import type { Panel } from '../api/types';
import { Button } from '../components/Button';
import { EmptyState } from '../components/EmptyState';
import { FramedPanel } from './FramedPanel';
import { OwnPanel } from './OwnPanel';
import styles from './panels.module.css';
import { useSeen } from './useSeen';
import { usePanelFacts, type Subject } from './usePanelFacts';

export type PanelState = { kind: 'starting' } | { kind: 'mounted' } | { kind: 'failed'; reason: string };

export interface PanelProps {
  panel: Panel;
  subject: Subject | null;
  facts: ReturnType<typeof usePanelFacts>;
  onState: (state: PanelState) => void;
  /** Told whether it has nothing to show. */
  onEmpty: (empty: boolean) => void;
}

const STARTING: PanelState = { kind: 'starting' };

/** One panel, or why it is not there. What came with the appliance runs in the page, everything else in a frame of its own. */
export function PanelBox({ panel, subject, onEmpty }: Pick<PanelProps, 'panel' | 'subject' | 'onEmpty'>) {
  const facts = usePanelFacts(subject);
  const [state, setState] = useState<PanelState>(STARTING);
  const [attempt, setAttempt] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const seen = useSeen(box);
  const report = (news: PanelState): void => {
    setState(news);
    if (news.kind === 'failed') {
      onEmpty(false);
    }
  };
  const Kind = panel.trusted ? OwnPanel : FramedPanel;
  if (state.kind === 'failed') {
    const again = (): void => {
      setState(STARTING);
      setAttempt(attempt + 1);
    };
    return <Failure panel={panel} reason={state.reason} onAgain={again} />;
  }
  return (
    <div ref={box} className={`${styles.box} ${panel.slot === 'PAGE' ? styles.whole : ''}`} aria-busy={state.kind === 'starting'}>
      {state.kind === 'starting' && <p className={styles.starting}>Loading…</p>}
      {seen && <Kind key={attempt} panel={panel} subject={subject} facts={facts} onState={report} onEmpty={onEmpty} />}
    </div>
  );
}

function Failure({ panel, reason, onAgain }: { panel: Panel; reason: string; onAgain: () => void }) {
  return (
    <div role="alert">
      <EmptyState small icon="warning" title={`This panel of ${panel.pluginTitle} does not work`}>
        <p className={styles.reason}>{reason}</p>
        <p>
          <Button look="quiet" small icon="refresh" onClick={onAgain}>
            Try again
          </Button>
        </p>
      </EmptyState>
    </div>
  );
}
