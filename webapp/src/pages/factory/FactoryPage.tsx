import { Link } from 'react-router';
import { useStatus } from '../../api/queries';
import { PageTitle } from '../../components/PageTitle';
import { ProblemNotice } from '../../components/Problem';
import { ago } from '../../format/times';
import { useNow } from '../../components/useNow';
import { PanelSlot } from '../../panels/PanelSlot';
import { Failures } from './Failures';
import styles from './FactoryPage.module.css';
import { Figures } from './Figures';
import { Plugins } from './Plugins';
import { Quarantine } from './Quarantine';
import { RecentFiles } from './RecentFiles';
import { SafeMode } from './SafeMode';
import { Services } from './Services';
import { Stages } from './Stages';

/** What the factory is doing, what it could not do, and the levers. */
export function FactoryPage() {
  const { data: status, error, refetch } = useStatus();
  const now = useNow();
  return (
    <div className={styles.page}>
      <PageTitle title="Factory">
        {status ? `Version ${status.version}, started ${ago(status.startedAt, now)}` : 'What happens to your files'}
      </PageTitle>
      {!status && error && <ProblemNotice thrown={error} onRetry={() => void refetch()} />}
      {status && <SafeMode services={status.services} />}
      {status && <Figures status={status} />}
      <div className={styles.columns}>
        <div className={styles.column}>
          <Stages />
          <Failures />
          <Quarantine />
          <PanelSlot slot="TILE" />
        </div>
        <div className={styles.column}>
          <RecentFiles inboxFolder={status?.inboxFolder ?? null} />
          {status && <Services services={status.services} />}
          {status && <Plugins plugins={status.plugins} />}
        </div>
      </div>
      <p className={styles.reference}>
        <Link to="/reference">What other programs can ask of Photo Factory</Link>
      </p>
    </div>
  );
}
