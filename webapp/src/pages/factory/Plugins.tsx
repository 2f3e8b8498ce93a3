import type { Plugin } from '../../api/types';
import { Badge, type Tone } from '../../components/Badge';
import { EmptyState } from '../../components/EmptyState';
import { Section } from '../../components/Section';
import styles from './Plugins.module.css';

/** The bundles that make the factory what it is. */
export function Plugins({ plugins }: { plugins: readonly Plugin[] }) {
  const inOrder = plugins.toSorted((one, other) => one.id.localeCompare(other.id));
  return (
    <Section title="Plugins">
      {plugins.length === 0 && (
        <EmptyState small icon="plug" title="No plugins">
          Put a jar into the plugins folder; it is taken in and starts by itself.
        </EmptyState>
      )}
      <ul>
        {inOrder.map(({ id, version, state, reason }) => (
          <li key={id} className={styles.plugin}>
            <p className={styles.line}>
              <span className={styles.name}>{id}</span>
              <span className={styles.version}>{version}</span>
              <Badge tone={toneOf(state)}>{state.toLowerCase()}</Badge>
            </p>
            {reason !== null && <p className={styles.reason}>{reason}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The states of plugins are the server's words; those not known here are shown without colour. */
function toneOf(state: string): Tone {
  switch (state.toUpperCase()) {
    case 'ACTIVE':
      return 'good';
    case 'INCOMPATIBLE':
    case 'BROKEN':
      return 'bad';
    default:
      return 'neutral';
  }
}
