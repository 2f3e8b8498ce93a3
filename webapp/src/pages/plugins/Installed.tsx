import { useRef } from 'react';
import type { JarSource } from '../../api/plugins';
import type { InstalledPlugin, Offer } from '../../api/pluginTypes';
import { useOffers, usePlugins } from '../../api/pluginQueries';
import { Button } from '../../components/Button';
import { EmptyState } from '../../components/EmptyState';
import { ProblemNotice } from '../../components/Problem';
import { Section } from '../../components/Section';
import { counted } from '../../format/numbers';
import { needsALook } from './states';
import { PluginRow } from './PluginRow';
import styles from './plugins.module.css';
import { useJarDrop } from './useJarDrop';

/** What is here. A jar that is dropped on it is looked at. */
export function Installed({ onInstall }: { onInstall: (source: JarSource) => void }) {
  const { data: plugins, error, refetch } = usePlugins();
  const { data: offers } = useOffers();
  const over = useJarDrop((file) => onInstall({ kind: 'file', file }));
  return (
    <div className={over ? styles.over : undefined}>
      <Section
        title={plugins ? counted(plugins.length, 'plugin', 'plugins') : 'Plugins'}
        tools={<ChooseJar onChoose={(file) => onInstall({ kind: 'file', file })} />}
      >
        {error && <ProblemNotice small thrown={error} onRetry={() => void refetch()} />}
        {plugins?.length === 0 && (
          <EmptyState small icon="plug" title="No plugins">
            Choose one from the catalog, or install a jar that somebody gave you.
          </EmptyState>
        )}
        <ul>
          {plugins?.toSorted(byNeed).map((plugin) => (
            <PluginRow key={plugin.id} plugin={plugin} update={updateOf(plugin, offers ?? [])} onInstall={onInstall} />
          ))}
        </ul>
      </Section>
    </div>
  );
}

/** What needs a look is seen at once. */
function byNeed(one: InstalledPlugin, other: InstalledPlugin): number {
  return Number(needsALook(other)) - Number(needsALook(one)) || byTitle(one, other);
}

function byTitle(one: InstalledPlugin, other: InstalledPlugin): number {
  return one.title.localeCompare(other.title) || one.id.localeCompare(other.id);
}

/** The newest version that can be had from where it came, or from anywhere when that is nowhere. */
function updateOf({ id }: InstalledPlugin, offers: readonly Offer[]): Offer | null {
  const newer = offers.filter((offer) => offer.id === id && offer.best?.change === 'UPDATE');
  return newer.find(({ fromHere }) => fromHere) ?? newer[0] ?? null;
}

function ChooseJar({ onChoose }: { onChoose: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look="primary" small icon="upload" onClick={() => input.current?.click()}>
        Install a jar
      </Button>
      <input
        ref={input}
        type="file"
        accept=".jar,application/java-archive"
        hidden
        aria-label="Jar of a plugin"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file can be chosen again.
          currentTarget.value = '';
          if (file) {
            onChoose(file);
          }
        }}
      />
    </>
  );
}
