import type { Service, ServiceStatus } from '../../api/types';
import { Ago } from '../../components/Ago';
import { Badge, StateDot, type Tone } from '../../components/Badge';
import { titleOf } from '../../format/words';
import { Section } from '../../components/Section';
import styles from './Services.module.css';

const TONE: Readonly<Record<ServiceStatus, Tone>> = { OK: 'good', WARN: 'warn', ERROR: 'bad', STOPPED: 'neutral' };
const WORD: Readonly<Record<ServiceStatus, string>> = {
  OK: 'works',
  WARN: 'degraded',
  ERROR: 'does not work',
  STOPPED: 'stopped',
};

/** The parts of the server and when each was last heard of. */
export function Services({ services }: { services: readonly Service[] }) {
  return (
    <Section title="Services" tools={<span className={styles.caption}>Last heartbeat</span>}>
      <ul>
        {services.map(({ name, status, currentTask, heartbeat }) => (
          <li key={name} className={styles.service}>
            <StateDot tone={TONE[status]} />
            <div className={styles.words}>
              <p className={styles.name}>
                {titleOf(name)}{' '}
                {status === 'OK' ? (
                  <span className="visually-hidden">{WORD.OK}</span>
                ) : (
                  <Badge tone={TONE[status]}>{WORD[status]}</Badge>
                )}
              </p>
              <p className={styles.task}>{currentTask ?? (status === 'OK' && 'At rest')}</p>
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
