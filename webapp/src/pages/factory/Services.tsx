import type { Service, ServiceStatus } from '../../api/types';
import { Ago } from '../../components/Ago';
import { StateDot, type Tone } from '../../components/Badge';
import { titleOf } from '../../format/words';
import { Section } from './Section';
import styles from './Services.module.css';

const TONE: Readonly<Record<ServiceStatus, Tone>> = { OK: 'good', WARN: 'warn', ERROR: 'bad', STOPPED: 'neutral' };
const WORD: Readonly<Record<ServiceStatus, string>> = {
  OK: 'works',
  WARN: 'works with difficulty',
  ERROR: 'does not work',
  STOPPED: 'stopped',
};

/** The parts of the server and when each was last heard of. */
export function Services({ services }: { services: readonly Service[] }) {
  return (
    <Section title="Services">
      <ul>
        {services.map(({ name, status, currentTask, heartbeat }) => (
          <li key={name} className={styles.service}>
            <StateDot tone={TONE[status]} />
            <div className={styles.words}>
              <p className={styles.name}>
                {titleOf(name)} <span className="visually-hidden">{WORD[status]}</span>
              </p>
              <p className={styles.task}>{currentTask ?? (status === 'OK' ? 'At rest' : WORD[status])}</p>
            </div>
            <span className={styles.heartbeat}>
              <Ago at={heartbeat} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
