import { useState } from 'react';
import { createPortal } from 'react-dom';
import type { Place } from '../../api/narrowing';
import { Button, IconButton } from '../../components/Button';
import { closeMenu, Menu } from '../../components/Menu';
import { ProgressBar } from '../../components/ProgressBar';
import { count, percent } from '../../format/numbers';
import { Stars } from '../viewer/Stars';
import styles from './BulkBar.module.css';
import { archiving, dating, hearting, hiding, rating, tagging, trashing } from './deeds';
import { FailedDialog } from './FailedDialog';
import { MoveDialog } from './MoveDialog';
import { TagDialog } from './TagDialog';
import { useDeeds } from './useDeeds';
import type { Choosing } from './useSelection';

type Question = 'tags' | 'date';

/** What can be done with the chosen photos; lies over the bar of the page while any are chosen. */
export function BulkBar({ choosing, place }: { choosing: Choosing; place: Place }) {
  const { chosen, clear } = choosing;
  const [question, setQuestion] = useState<Question | null>(null);
  const { perform, performOrComplain, work, failures, forget } = useDeeds(clear);
  const ids = chosen.map(({ id }) => id);
  // The bar takes the focus with it; the photo that was chosen gets it.
  const leave = (): void => {
    clear();
    document.querySelector<HTMLElement>(`[data-asset="${ids[0]}"]`)?.focus({ preventScroll: true });
  };
  const hearts = chosen.every(({ favourite }) => favourite);
  const busy = work !== null;
  const bar = chosen.length > 0 && (
    <section className={styles.bar} aria-label="Chosen photos">
      <div className={styles.head}>
        <IconButton icon="close" label="Choose none (Esc)" onClick={leave} />
        <p className={styles.count} role="status">
          {work ? `${work.words} ${count(work.settled)} of ${count(work.all)}…` : `${count(chosen.length)} chosen`}
        </p>
        {work && <Share settled={work.settled} all={work.all} />}
      </div>
      <div className={styles.tools} role="toolbar" aria-label="What to do with them">
        <IconButton
          icon="heart"
          label={hearts ? 'No favourites any more' : 'Make them favourites'}
          aria-pressed={hearts}
          disabled={busy}
          onClick={() => void performOrComplain(hearting(!hearts), ids)}
        />
        <Menu label="Rate them" renderOpener={(props) => <IconButton icon="star" label="Rate them" disabled={busy} {...props} />}>
          <Rate onRate={(stars) => void performOrComplain(rating(stars), ids)} />
        </Menu>
        <IconButton icon="tag" label="Tag them" disabled={busy} onClick={() => setQuestion('tags')} />
        <IconButton icon="clock" label="Move their dates" disabled={busy} onClick={() => setQuestion('date')} />
        {place !== 'hidden' && (
          <IconButton
            icon={place === 'archive' ? 'photos' : 'archive'}
            label={place === 'archive' ? 'Back into the timeline' : 'Archive them'}
            disabled={busy}
            onClick={() => void performOrComplain(archiving(place !== 'archive'), ids)}
          />
        )}
        <IconButton
          icon={place === 'hidden' ? 'eye' : 'eyeOff'}
          label={place === 'hidden' ? 'Hide them no longer' : 'Hide them'}
          disabled={busy}
          onClick={() => void performOrComplain(hiding(place !== 'hidden'), ids)}
        />
        <IconButton icon="trash" label="Move them to the trash" disabled={busy} onClick={() => void performOrComplain(trashing(), ids)} />
      </div>
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

function Rate({ onRate }: { onRate: (stars: number) => void }) {
  const rate = (stars: number): void => {
    closeMenu();
    onRate(stars);
  };
  return (
    <div className={styles.rate}>
      <Stars rating={null} onRate={rate} />
      <Button look="quiet" small onClick={() => rate(0)}>
        No stars
      </Button>
    </div>
  );
}

function Share({ settled, all }: { settled: number; all: number }) {
  return (
    <div className={styles.share}>
      <ProgressBar label="How far it is" percent={percent(settled, all)} shares={[{ part: settled / all, tone: 'done' }]} />
    </div>
  );
}
