import { useState } from 'react';
import type { JarSource } from '../../api/plugins';
import type { Download, Inspection, InstalledPlugin } from '../../api/pluginTypes';
import { useDownloads, usePlugins } from '../../api/pluginQueries';
import { Badge } from '../../components/Badge';
import { Coming } from './Coming';
import { fateOf, type Fate } from './fate';
import styles from './plugins.module.css';

/** How it goes with what was installed, as the events tell it. */
export function Outcome({ report, source }: { report: Inspection; source: JarSource }) {
  const { data: plugins } = usePlugins();
  const plugin = plugins?.find(({ id }) => id === report.id) ?? null;
  const [before] = useState(plugin);
  const fate = fateOf(report, before, plugin);
  const coming = useComing(report, source, fate);
  return (
    <div className={styles.outcome} role="status">
      {coming ? <Coming download={coming} /> : <Words fate={fate} plugin={plugin} />}
    </div>
  );
}

function useComing({ id, version }: Inspection, source: JarSource, fate: Fate): Download | null {
  const { data: downloads } = useDownloads();
  const download = downloads?.find((each) => each.plugin === id && each.version === version) ?? null;
  return source.kind === 'offer' && fate === 'waiting' && download?.state !== 'INSTALLED' ? download : null;
}

function Words({ fate, plugin }: { fate: Fate; plugin: InstalledPlugin | null }) {
  switch (fate) {
    case 'waiting':
      return (
        <>
          <Badge tone="busy">Starting</Badge>
          <p>{plugin?.reason ?? 'What runs ends its work first.'}</p>
        </>
      );
    case 'active':
      return (
        <>
          <Badge tone="good">Active</Badge>
          <p>
            {plugin?.proven === false && plugin.previous !== null
              ? 'It runs. Should it fail within a minute, the last version that worked runs again by itself.'
              : 'It runs.'}
          </p>
        </>
      );
    case 'resting':
      return (
        <>
          <Badge>{plugin?.state === 'DISABLED' ? 'Off' : 'Installed'}</Badge>
          <p>{plugin?.reason}</p>
        </>
      );
    case 'back':
      return (
        <>
          <Badge tone="bad">Taken back</Badge>
          <p>{plugin?.reason}</p>
        </>
      );
    case 'broken':
      return (
        <>
          <Badge tone="bad">Broken</Badge>
          <p>{plugin?.reason}</p>
        </>
      );
  }
}
