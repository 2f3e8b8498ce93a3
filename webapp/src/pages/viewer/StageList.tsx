import { Ago } from '../../components/Ago';
import { StateDot, type Tone } from '../../components/Badge';
import type { AssetStage, StageProgress } from '../../api/types';
import { PROGRESS_WORD, titleOf } from '../../format/words';
import styles from './StageList.module.css';

const TONE: Readonly<Record<StageProgress, Tone>> = {
  done: 'good',
  skipped: 'neutral',
  dead: 'bad',
  pending: 'busy',
  stale: 'busy',
};

/** What each stage of the factory made of this photo. */
export function StageList({ stages }: { stages: readonly AssetStage[] }) {
  return (
    <section className={styles.stages} aria-label="Stages">
      <h3 className={styles.title}>In the factory</h3>
      <ul>
        {stages.map(({ name, state, at, code, message }) => (
          <li key={name} className={styles.stage}>
            <StateDot tone={TONE[state]} />
            <div className={styles.words}>
              <p className={styles.line}>
                <span className={styles.name}>{titleOf(name)}</span>
                <span>{PROGRESS_WORD[state]}</span>
                {at !== null && (
                  <span className={styles.at}>
                    <Ago at={at} />
                  </span>
                )}
              </p>
              {message !== null && (
                <p className={styles.message}>
                  {message} {code !== null && <code>{code}</code>}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
