import { useState } from 'react';
import { hasTag, isSameTag } from '../../api/narrowing';
import { useTags } from '../../api/queries';
import { Field } from '../../components/Field';
import { closeMenu, MenuItem } from '../../components/Menu';
import { explain } from '../../api/envelope';
import { count } from '../../format/numbers';
import styles from './Choice.module.css';

interface TagChoiceProps {
  chosen: readonly string[];
  /** Told a tag that is to be one of the chosen, or to be so no more. */
  onChoose: (tag: string) => void;
}

/** The tags of the library, to choose some, one after the other; a word looks for them. */
export function TagChoice({ chosen, onChoose }: TagChoiceProps) {
  const { data: tags, error } = useTags();
  const [word, setWord] = useState('');
  const wanted = word.trim().toLowerCase();
  const found = tags?.filter(({ name }) => name.toLowerCase().includes(wanted)) ?? [];
  const only = found.length === 1 ? found[0] : found.find(({ name }) => isSameTag(name, word));
  return (
    <>
      <form
        className={styles.find}
        onSubmit={(event) => {
          event.preventDefault();
          if (only) {
            closeMenu();
            onChoose(only.name);
          }
        }}
      >
        <Field label="Find a tag" value={word} autoComplete="off" onChange={({ currentTarget }) => setWord(currentTarget.value)} />
      </form>
      {found.map(({ name, count: number }) => (
        <MenuItem key={name} chosen={hasTag(chosen, name)} onChoose={() => onChoose(name)}>
          <span className={styles.name}>{name}</span>
          <span className={styles.count}>{count(number)}</span>
        </MenuItem>
      ))}
      <p className={styles.said}>{sentence(tags !== undefined, error, found.length, wanted)}</p>
    </>
  );
}

function sentence(loaded: boolean, error: unknown, found: number, wanted: string): string | null {
  if (error) {
    return explain(error).message;
  }
  if (!loaded) {
    return 'Loading…';
  }
  if (found > 0) {
    return null;
  }
  return wanted === '' ? 'There are no tags yet. Choose photos to tag them.' : `No tag has “${wanted}” in it.`;
}
