import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTags } from '../api/queries';
import { IconButton } from './Button';
import { completions, withTags, type Tags } from './tags';
import styles from './TagInput.module.css';

interface TagInputProps extends Tags {
  label?: string;
  objection: string | null;
  onType: (change: Partial<Tags>) => void;
}

/** Tags as chips, and a line for another, which known tags complete. */
export function TagInput({ label = 'Tags', tags, typed, objection, onType }: TagInputProps) {
  const id = useId();
  const line = useRef<HTMLInputElement>(null);
  const { options, chosen, setChosen } = useOptions(tags, typed);
  const add = (word: string): void => {
    onType({ tags: withTags(tags, word), typed: '' });
    setChosen(-1);
    line.current?.focus();
  };
  const drop = (tag: string): void => {
    onType({ tags: tags.filter((each) => each !== tag) });
    line.current?.focus();
  };
  const keyPressed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) {
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && options.length > 0) {
      event.preventDefault();
      setChosen((chosen + step + 1 + options.length + 1) % (options.length + 1) - 1);
    } else if ((event.key === 'Enter' || event.key === ',') && typed.trim() !== '') {
      event.preventDefault();
      add(options[chosen] ?? typed);
    } else if (event.key === 'Backspace' && typed === '' && tags.length > 0) {
      onType({ tags: tags.slice(0, -1) });
    } else if (event.key === 'Escape' && options.length > 0) {
      event.preventDefault();
      event.stopPropagation();
      onType({ typed: '' });
    }
  };
  return (
    <div className={styles.box}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={`${styles.chips} ${objection ? styles.wrong : ''}`}>
        {tags.map((tag) => (
          <span key={tag} className={styles.chip}>
            {tag}
            <IconButton icon="close" label={`Take away: ${tag}`} small onClick={() => drop(tag)} />
          </span>
        ))}
        <input
          ref={line}
          id={id}
          className={styles.line}
          value={typed}
          placeholder={tags.length === 0 ? 'lake, holidays' : ''}
          autoComplete="off"
          role="combobox"
          aria-expanded={options.length > 0}
          aria-controls={`${id}-known`}
          aria-activedescendant={chosen >= 0 ? `${id}-${chosen}` : undefined}
          aria-invalid={objection !== null || undefined}
          aria-describedby={objection ? `${id}-objection` : undefined}
          onChange={({ currentTarget }) => {
            onType({ typed: currentTarget.value });
            setChosen(-1);
          }}
          onKeyDown={keyPressed}
        />
      </div>
      <div id={`${id}-known`} role="listbox" aria-label="Known tags" className={styles.known} hidden={options.length === 0}>
        {options.map((tag, index) => (
          <button
            key={tag}
            type="button"
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            className={styles.option}
            // The focus stays in the line.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => add(tag)}
          >
            {tag}
          </button>
        ))}
      </div>
      {objection && (
        <p id={`${id}-objection`} className={styles.objection}>
          {objection}
        </p>
      )}
    </div>
  );
}

/** Tags of the library that may be meant, and which of them the arrows have chosen; −1 for none. */
function useOptions(tags: readonly string[], typed: string) {
  const [chosen, setChosen] = useState(-1);
  const { data: known = [] } = useTags();
  const names = known.map(({ name }) => name);
  return { options: completions(names, tags, typed), chosen, setChosen };
}
