import { useState } from 'react';
import { keys } from '../../api/keys';
import { commandPlugin, removePlugin, type JarSource } from '../../api/plugins';
import type { InstalledPlugin, Offer } from '../../api/pluginTypes';
import { Badge } from '../../components/Badge';
import { Button, IconButton } from '../../components/Button';
import { ConfirmDialog } from '../../components/Dialog';
import { Row } from '../../components/Row';
import { useAct } from '../../components/useAct';
import { usePanelsIn } from '../../panels/usePanels';
import styles from './plugins.module.css';
import { SettingsDialog } from './SettingsDialog';
import { stateOf, toneOfReason } from './states';

interface PluginRowProps {
  plugin: InstalledPlugin;
  /** What is newer than it; null when nothing is. */
  update: Offer | null;
  onInstall: (source: JarSource) => void;
}

const REASON = { bad: styles.bad, worry: styles.worry, calm: styles.reason } as const;

export function PluginRow({ plugin, update, onInstall }: PluginRowProps) {
  const { title, version, state, reason, description, shipped, takenIn } = plugin;
  const { word, tone } = stateOf(state);
  return (
    <Row
      icon="plug"
      faint={state === 'DISABLED'}
      name={
        <>
          {title}
          <Badge tone={tone}>{word}</Badge>
          <span className={styles.version}>
            {version}
            {shipped && ' · came with the appliance'}
          </span>
        </>
      }
      tools={takenIn && <PluginTools plugin={plugin} update={update} onInstall={onInstall} />}
    >
      {description}
      {reason !== null && <p className={REASON[toneOfReason(state)]}>{reason}</p>}
      {!takenIn && <p className={styles.reason}>Its jar lies in the folder plugins of the data folder, and was not taken in. To be rid of it, remove it there.</p>}
      {!plugin.proven && state === 'ACTIVE' && plugin.previous !== null && (
        <p className={styles.reason}>It has just begun. If it fails, the last version that worked runs again by itself.</p>
      )}
    </Row>
  );
}

function PluginTools({ plugin, update, onInstall }: PluginRowProps) {
  const { id, title, state, previous, shipped, adjustable } = plugin;
  const act = useAct(keys.plugins);
  const settable = usePanelsIn('SETTINGS', id).length > 0 || adjustable;
  const [open, setOpen] = useState<'settings' | 'back' | 'remove' | null>(null);
  const close = (): void => setOpen(null);
  const off = state === 'DISABLED';
  const newest = update?.best?.version ?? null;
  return (
    <>
      {update && newest !== null && (
        <Button
          look="quiet"
          small
          icon="download"
          aria-label={`Update ${title} to ${newest}`}
          onClick={() => onInstall({ kind: 'offer', catalog: update.catalog, plugin: id, version: newest, title })}
        >
          Update to {newest}
        </Button>
      )}
      {settable && <IconButton icon="sliders" small label={`Settings of ${title}`} onClick={() => setOpen('settings')} />}
      {previous !== null && (
        <IconButton icon="history" small label={`Go back to the version before of ${title}`} onClick={() => setOpen('back')} />
      )}
      <IconButton
        icon={off ? 'play' : 'pause'}
        small
        label={off ? `Switch ${title} on` : `Switch ${title} off`}
        onClick={() => void act(() => commandPlugin(id, off ? 'enable' : 'disable'), off ? `${title} starts.` : `${title} is switched off.`)}
      />
      {(!shipped || previous !== null) && (
        <IconButton icon="trash" small label={`Remove ${title}`} onClick={() => setOpen('remove')} />
      )}
      {open === 'settings' && <SettingsDialog plugin={plugin} onClose={close} />}
      {open === 'back' && (
        <ConfirmDialog
          title={`Go back to ${previous === 'shipped' ? 'the version that came with the appliance' : previous}?`}
          action="Go back"
          onConfirm={() => void act(() => commandPlugin(id, 'rollback'), `${title} goes back.`)}
          onClose={close}
        >
          {title} {plugin.version} stays here, so that you can come back to it. What it changed in its tables stays changed.
        </ConfirmDialog>
      )}
      {open === 'remove' && (
        <ConfirmDialog
          title={`Remove ${title}?`}
          action="Remove"
          dangerous
          onConfirm={() => void act(() => removePlugin(id), `${title} is removed; what it made stays.`)}
          onClose={close}
        >
          {shipped
            ? 'The version that came with the appliance runs again. What it made stays.'
            : 'It stops, and its jar goes. What it made and what was set for it stays, should you install it again.'}
        </ConfirmDialog>
      )}
    </>
  );
}
