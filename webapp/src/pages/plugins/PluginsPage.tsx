import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { JarSource } from '../../api/plugins';
import { useStatus } from '../../api/queries';
import { Tabs } from '../../components/Tabs';
import { SafeMode } from '../factory/SafeMode';
import { SheetPage } from '../SheetPage';
import { CatalogTab } from './CatalogTab';
import { InstallDialog } from './InstallDialog';
import { Installed } from './Installed';
import { Leftovers } from './Leftovers';

type View = 'installed' | 'catalog';

const VIEWS: readonly { value: View; word: string }[] = [
  { value: 'installed', word: 'Installed' },
  { value: 'catalog', word: 'Catalog' },
];

/** What works on the photos, and what more could, for admins. */
export function PluginsPage() {
  const { data: status } = useStatus();
  const [search, setSearch] = useSearchParams();
  const [source, setSource] = useState<JarSource | null>(null);
  const view: View = search.get('view') === 'catalog' ? 'catalog' : 'installed';
  return (
    <SheetPage title="Plugins" words="What works on your photos, and what more could.">
      {status && <SafeMode services={status.services} />}
      <Tabs
        label="Plugins"
        tabs={VIEWS}
        chosen={view}
        onChoose={(next) => setSearch(next === 'installed' ? {} : { view: next }, { replace: true })}
      >
        {view === 'installed' ? (
          <>
            <Installed onInstall={setSource} />
            <Leftovers />
          </>
        ) : (
          <CatalogTab onInstall={setSource} />
        )}
      </Tabs>
      {source && <InstallDialog source={source} onClose={() => setSource(null)} />}
    </SheetPage>
  );
}
