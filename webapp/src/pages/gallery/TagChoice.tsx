import { useState } from 'react';
import { hasTag, isSameTag } from '../../api/narrowing';
import { useTags } from '../../api/queries';
import { MenuItem } from '../../components/Menu';
import { count } from '../../format/numbers';
import styles from './Choice.module.css';
import { ChoiceNote, ChoiceSearch } from './ChoiceSearch';

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
      <ChoiceSearch label="Find a tag" word={word} onWord={setWord} onEnter={only ? () => onChoose(only.name) : null} />
      {found.map(({ name, count: number }) => (
        <MenuItem key={name} chosen={hasTag(chosen, name)} onChoose={() => onChoose(name)}>
          <span className={styles.name}>{name}</span>
          <span className={styles.count}>{count(number)}</span>
        </MenuItem>
      ))}
      <ChoiceNote loaded={tags !== undefined} error={error} found={found.length} nothing={nothing(wanted)} />
    </>
  );
}

function nothing(wanted: string): string {
  return wanted === '' ? 'There are no tags yet. Choose photos to tag them.' : `No tag has “${wanted}” in it.`;
}
