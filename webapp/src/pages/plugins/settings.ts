import { ApiError } from '../../api/envelope';
import type { PluginSetting, SettingChanges } from '../../api/pluginTypes';

/** What stands in the form, by key; null is the plugin's default, and what is missing is as it was. */
export type Draft = Readonly<Record<string, string | null>>;

/** The text that a field shows. */
export function shown({ key, value, default: usual }: PluginSetting, draft: Draft): string {
  const typed = draft[key];
  return typed === undefined ? (value ?? '') : (typed ?? usual);
}

/** What is different from what holds. */
export function changes(settings: readonly PluginSetting[], draft: Draft): SettingChanges {
  const changed = settings
    .filter(({ key }) => key in draft)
    .filter((setting) => isChange(setting, draft[setting.key] ?? null))
    .map(({ key }) => [key, draft[key] ?? null] as const);
  return Object.fromEntries(changed);
}

function isChange({ value, secret, origin }: PluginSetting, typed: string | null): boolean {
  if (typed === null) {
    return origin === 'PERSON';
  }
  // An empty field is one where nothing was typed, or that was erased again: a secret goes only when somebody has it removed.
  return secret ? typed !== '' : typed !== (value ?? '');
}

/** Whether it can be put back to the plugin's default. */
export function resettable({ key, origin }: PluginSetting, draft: Draft): boolean {
  return key in draft ? draft[key] !== null : origin === 'PERSON';
}

/** What the server says of each field that it does not take. */
export function objections(thrown: unknown): Readonly<Record<string, string>> {
  const fields = thrown instanceof ApiError ? thrown.details['fields'] : null;
  return typeof fields === 'object' && fields !== null ? (fields as Record<string, string>) : {};
}
