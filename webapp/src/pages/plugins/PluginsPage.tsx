import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { JarSource } from '../../api/plugins';
import { useStatus } from '../../api/queries';
import { Tabs } from '../../components/Tabs';
import { useToaster } from '../../components/Toast';
import { SafeMode } from '../factory/SafeMode';
import { SheetPage } from '../SheetPage';
import { CatalogTab } from './CatalogTab';
import { Downloads } from './Downloads';
import { InstallDialog } from './InstallDialog';
import { Installed } from './Installed';
import { Leftovers } from './Leftovers';

type View = 'installed' | 'catalog';

const VIEWS: readonly { value: View; word: string }[] = [
  { value: 'installed', word: 'Installed' },
  { value: 'catalog', word: 'Catalog' },
];

/** What somebody wants installed. */
interface Wish {
  source: JarSource;
  /** Another one each time: what was said of a jar is not said of one that is dropped while it is looked at. */
  turn: number;
}

/** What works on the photos, and what more could, for admins. */
export function PluginsPage() {
  const { data: status } = useStatus();
  const [search, setSearch] = useSearchParams();
  const [wish, setWish] = useState<Wish | null>(null);
  const [sending, setSending] = useState(false);
  const { say } = useToaster();
  const install = (source: JarSource): void => {
    if (sending) {
      say('One after the other: a jar is still being sent.');
    } else {
      setWish((before) => ({ source, turn: (before?.turn ?? 0) + 1 }));
    }
  };
  const view: View = search.get('view') === 'catalog' ? 'catalog' : 'installed';
  return (
    <SheetPage title="Plugins" words="What works on your photos, and what more could.">
      {status && <SafeMode services={status.services} />}
      <Downloads onInstall={install} />
      <Tabs
        label="Plugins"
        tabs={VIEWS}
        chosen={view}
        onChoose={(next) => setSearch(next === 'installed' ? {} : { view: next }, { replace: true })}
      >
        {view === 'installed' ? (
          <>
            <Installed onInstall={install} />
            <Leftovers />
          </>
        ) : (
          <CatalogTab onInstall={install} />
        )}
      </Tabs>
      {wish && <InstallDialog key={wish.turn} source={wish.source} onSending={setSending} onClose={() => setWish(null)} />}
    </SheetPage>
  );
}
