import { Link } from 'react-router';
import type { Plugin } from '../../api/types';
import { Badge } from '../../components/Badge';
import { EmptyState } from '../../components/EmptyState';
import { Section } from '../../components/Section';
import { useMay } from '../../door/DoorContext';
import { stateOf } from '../plugins/states';
import styles from './Plugins.module.css';

/** The bundles that make the factory what it is. */
export function Plugins({ plugins }: { plugins: readonly Plugin[] }) {
  const inOrder = plugins.toSorted((one, other) => one.id.localeCompare(other.id));
  const mayLookAfter = useMay('ADMIN');
  return (
    <Section title="Plugins" tools={mayLookAfter && <Link to="/plugins">Look after them</Link>}>
      {plugins.length === 0 && (
        <EmptyState small icon="plug" title="No plugins">
          An admin installs them on the page of plugins; a jar that is put into the plugins folder is taken in, too.
        </EmptyState>
      )}
      <ul>
        {inOrder.map(({ id, version, state, reason }) => (
          <li key={id} className={styles.plugin}>
            <p className={styles.line}>
              <span className={styles.name}>{id}</span>
              <span className={styles.version}>{version}</span>
              <Badge tone={stateOf(state).tone}>{stateOf(state).word}</Badge>
            </p>
            {reason !== null && <p className={styles.reason}>{reason}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
