import { useState } from 'react';
import type { PluginSetting } from '../../api/pluginTypes';
import { Button } from '../../components/Button';
import { Choice, Field, PasswordField, Tick, type FieldProps } from '../../components/Field';
import styles from './plugins.module.css';
import { resettable, shown, type Draft } from './settings';

interface SettingFieldProps {
  setting: PluginSetting;
  draft: Draft;
  objection: string | null;
  /** Null puts it back to the plugin's default. */
  onChange: (value: string | null) => void;
}

/** One setting, by what its values are. */
export function SettingField(props: SettingFieldProps) {
  const { setting, draft, onChange } = props;
  if (setting.secret) {
    return <SecretSetting {...props} />;
  }
  const value = shown(setting, draft);
  const fixed = setting.origin === 'CONFIGURATION';
  if (setting.type === 'FLAG') {
    return (
      <div>
        <Tick
          type="checkbox"
          label={setting.title}
          checked={value === 'true'}
          disabled={fixed}
          onChange={({ currentTarget }) => onChange(String(currentTarget.checked))}
        >
          {setting.description}
        </Tick>
        <Notes {...props} />
      </div>
    );
  }
  if (setting.choices) {
    const empty = setting.default === '' || value === '' ? [{ value: '', word: '–' }] : [];
    return (
      <Choice
        label={setting.title}
        value={value}
        disabled={fixed}
        options={[...empty, ...setting.choices.map((word) => ({ value: word, word }))]}
        onChoose={onChange}
        hint={<Hint {...props} />}
      />
    );
  }
  return <TextSetting {...props} value={value} fixed={fixed} />;
}

function TextSetting(props: SettingFieldProps & { value: string; fixed: boolean }) {
  const { setting, objection, onChange, value, fixed } = props;
  return (
    <Field
      label={setting.title}
      {...typing(setting)}
      autoComplete="off"
      spellCheck={false}
      disabled={fixed}
      placeholder={setting.default === '' ? 'Not set' : setting.default}
      objection={objection}
      hint={<Hint {...props} />}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

/** Which keys a phone shows. */
function typing({ type, rules }: PluginSetting): Pick<FieldProps, 'inputMode' | 'maxLength'> {
  switch (type) {
    case 'INTEGER':
      return { inputMode: (rules.minimum ?? -1) < 0 ? 'text' : 'numeric' };
    case 'NUMBER':
      return { inputMode: (rules.minimum ?? -1) < 0 ? 'text' : 'decimal' };
    case 'URI':
      return { inputMode: 'url' };
    case 'EMAIL':
      return { inputMode: 'email' };
    default:
      return rules.maxLength === null ? {} : { maxLength: rules.maxLength };
  }
}

/** Nobody sees it again: it is changed, or removed. */
function SecretSetting(props: SettingFieldProps) {
  const { setting, draft, objection, onChange } = props;
  const [changing, setChanging] = useState(!setting.set);
  const removed = draft[setting.key] === null;
  if (setting.origin === 'CONFIGURATION' || !changing) {
    return (
      <div className={styles.secret}>
        <p className={styles.secretName}>{setting.title}</p>
        <p className={styles.secretLine}>
          <span>{removed ? 'Will be removed' : 'Is set, and not shown'}</span>
          {setting.origin !== 'CONFIGURATION' && (
            <Button look="quiet" small aria-label={`Change ${setting.title}`} onClick={() => setChanging(true)}>
              Change
            </Button>
          )}
        </p>
        <div className={styles.hint}>
          <Hint {...props} />
        </div>
      </div>
    );
  }
  return (
    <PasswordField
      label={setting.title}
      autoComplete="off"
      placeholder={setting.set ? 'The new one' : 'Not set'}
      objection={objection}
      hint={<Hint {...props} />}
      value={draft[setting.key] ?? ''}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

function Hint(props: SettingFieldProps) {
  return (
    <>
      {props.setting.description}
      <Notes {...props} />
    </>
  );
}

/** What more there is to say of it: what it must be, who has set it, and the way back. */
function Notes({ setting, draft, objection, onChange }: SettingFieldProps) {
  const { title, default: usual, secret, rules, trouble, origin, place } = setting;
  return (
    <>
      {trouble !== null && <p className={styles.bad}>{trouble}</p>}
      {origin === 'CONFIGURATION' && <p>Set in the configuration ({place}), and changed there only.</p>}
      {bounded(setting) && origin !== 'CONFIGURATION' && trouble === null && objection === null && <p>It must be {rules.sentence}.</p>}
      {resettable(setting, draft) && (
        <span className={styles.reset}>
          <Button look="quiet" small aria-label={`${secret ? 'Remove' : 'Reset'} ${title}`} onClick={() => onChange(null)}>
            {secret ? 'Remove it' : usual === '' ? 'Leave it unset' : `Back to ${usual}`}
          </Button>
        </span>
      )}
    </>
  );
}

/** Whether its rules are worth a word: a choice and a tick show theirs. */
function bounded({ type, choices, rules }: PluginSetting): boolean {
  const numbers = (type === 'INTEGER' || type === 'NUMBER') && rules.sentence.includes(' from ');
  return choices === null && (numbers || type === 'DURATION' || type === 'URI' || type === 'EMAIL');
}
