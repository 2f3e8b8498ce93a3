import { endSafeMode } from '../../api/factory';
import { keys } from '../../api/keys';
import { useSafeMode } from '../../api/queries';
import type { Service } from '../../api/types';
import { Button } from '../../components/Button';
import { Icon } from '../../components/Icon';
import { useAct } from '../../components/useAct';
import { useMay } from '../../door/DoorContext';
import styles from './SafeMode.module.css';

/** Says that installed plugins are left out, and lets an admin try them again. */
export function SafeMode({ services }: { services: readonly Service[] }) {
  const plugins = services.find(({ name }) => name === 'plugins');
  const mayAdminister = useMay('ADMIN');
  const { data: safeMode } = useSafeMode(plugins?.currentTask ?? '', mayAdminister && plugins?.status === 'WARN');
  const act = useAct(keys.anySafeMode);
  if (!safeMode?.on) {
    return null;
  }
  return (
    <section className={styles.banner} aria-label="Safe mode">
      <Icon name="warning" />
      <div className={styles.words}>
        <h2 className={styles.title}>Safe mode</h2>
        <p>
          Only plugins that came with the factory run: it ended twice in a row soon after the others were started. Switch
          off or remove the one to blame, then try the others again.
        </p>
      </div>
      <Button small icon="refresh" onClick={() => void act(endSafeMode, 'All plugins are started again')}>
        Try again
      </Button>
    </section>
  );
}
