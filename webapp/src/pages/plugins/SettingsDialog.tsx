import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { keys } from '../../api/keys';
import { changeSettings } from '../../api/plugins';
import type { InstalledPlugin, PluginSetting } from '../../api/pluginTypes';
import { usePluginSettings } from '../../api/pluginQueries';
import { FormDialog } from '../../components/FormDialog';
import { ProblemNotice } from '../../components/Problem';
import { useToaster } from '../../components/Toast';
import { PanelSlot } from '../../panels/PanelSlot';
import styles from './plugins.module.css';
import { SettingField } from './SettingField';
import { changes, objections, type Draft } from './settings';

/** The form that the plugin's own schema describes. */
export function SettingsDialog({ plugin, onClose }: { plugin: InstalledPlugin; onClose: () => void }) {
  const { id, title } = plugin;
  const client = useQueryClient();
  const { say } = useToaster();
  const { data: settings, error, refetch } = usePluginSettings(id);
  const [draft, setDraft] = useState<Draft>({});
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({});
  const form = useRef<HTMLDivElement>(null);
  const wanted = settings ? changes(settings, draft) : {};
  const save = async (): Promise<void> => {
    try {
      client.setQueryData(keys.pluginSettings(id), await changeSettings(id, wanted));
      say(`The settings of ${title} hold from now on.`);
    } catch (thrown) {
      flushSync(() => setRefused(objections(thrown)));
      form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
      throw thrown;
    }
  };
  return (
    <FormDialog
      title={`Settings of ${title}`}
      action="Save"
      ready={Object.keys(wanted).length > 0}
      onSubmit={save}
      onClose={onClose}
    >
      <div ref={form} className={styles.settings}>
        {error && <ProblemNotice small thrown={error} onRetry={() => void refetch()} />}
        {settings?.map((setting: PluginSetting) => (
          <SettingField
            key={setting.key}
            setting={setting}
            draft={draft}
            objection={refused[setting.key] || null}
            onChange={(value) => {
              setDraft((before) => ({ ...before, [setting.key]: value }));
              setRefused((before) => ({ ...before, [setting.key]: '' }));
            }}
          />
        ))}
        <PanelSlot slot="SETTINGS" plugin={id} />
      </div>
    </FormDialog>
  );
}
