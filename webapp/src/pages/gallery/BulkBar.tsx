import { useState } from 'react';
import { createPortal } from 'react-dom';
import type { Place } from '../../api/narrowing';
import { IconButton } from '../../components/Button';
import { ProgressBar } from '../../components/ProgressBar';
import { count, percent } from '../../format/numbers';
import styles from './BulkBar.module.css';
import { BulkTools, type Question } from './BulkTools';
import { dating, tagging } from './deeds';
import { FailedDialog } from './FailedDialog';
import { MoveDialog } from './MoveDialog';
import { TagDialog } from './TagDialog';
import { useDeeds } from './useDeeds';
import type { Choosing } from './useSelection';
import { useStacking } from './useStacking';

/** What can be done with the chosen photos; lies over the bar of the page while any are chosen. */
export function BulkBar({ choosing, place }: { choosing: Choosing; place: Place }) {
  const { chosen, clear } = choosing;
  const [question, setQuestion] = useState<Question | null>(null);
  const { perform, performOrComplain, work, failures, forget } = useDeeds(clear);
  const ids = chosen.map(({ id }) => id);
  const stack = useStacking(clear);
  // The bar takes the focus with it; the photo that was chosen gets it.
  const leave = (): void => {
    clear();
    document.querySelector<HTMLElement>(`[data-asset="${ids[0]}"]`)?.focus({ preventScroll: true });
  };
  const bar = chosen.length > 0 && (
    <section className={styles.bar} aria-label="Chosen photos">
      <div className={styles.head}>
        <IconButton icon="close" label="Choose none (Esc)" onClick={leave} />
        <p className={styles.count} role="status">
          {work ? `${work.words} ${count(work.settled)} of ${count(work.all)}…` : `${count(chosen.length)} chosen`}
        </p>
        {work && <Share settled={work.settled} all={work.all} />}
      </div>
      <BulkTools
        place={place}
        favourites={chosen.every(({ favourite }) => favourite)}
        disabled={work !== null}
        onDeed={(deed) => void performOrComplain(deed, ids)}
        onAsk={setQuestion}
        onStack={ids.length > 1 ? () => void stack(ids) : null}
      />
    </section>
  );
  return (
    <>
      {createPortal(bar, document.body)}
      {question === 'tags' && (
        <TagDialog count={ids.length} onClose={() => setQuestion(null)} onTag={(add, remove) => perform(tagging(add, remove), ids)} />
      )}
      {question === 'date' && (
        <MoveDialog count={ids.length} onClose={() => setQuestion(null)} onMove={(seconds, zone) => perform(dating(seconds, zone), ids)} />
      )}
      {failures && (
        <FailedDialog
          key={failures.round}
          failures={failures}
          tiles={chosen}
          onAgain={(again) => perform(failures.deed, again)}
          onClose={() => forget(failures.round)}
        />
      )}
    </>
  );
}

function Share({ settled, all }: { settled: number; all: number }) {
  return (
    <div className={styles.share}>
      <ProgressBar label="How far it is" percent={percent(settled, all)} shares={[{ part: settled / all, tone: 'done' }]} />
    </div>
  );
}
