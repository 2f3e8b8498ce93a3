import { explain } from '../../api/envelope';
import { Field } from '../../components/Field';
import { closeMenu } from '../../components/Menu';
import styles from './Choice.module.css';

interface ChoiceSearchProps {
  label: string;
  word: string;
  onWord: (word: string) => void;
  /** What Enter chooses; null when the word does not say which. */
  onEnter: (() => void) | null;
}

/** The field above the items of a choice, in which a word looks for one. */
export function ChoiceSearch({ label, word, onWord, onEnter }: ChoiceSearchProps) {
  return (
    <form
      className={styles.find}
      onSubmit={(event) => {
        event.preventDefault();
        if (onEnter) {
          closeMenu();
          onEnter();
        }
      }}
    >
      <Field label={label} value={word} autoComplete="off" onChange={({ currentTarget }) => onWord(currentTarget.value)} />
    </form>
  );
}

interface ChoiceNoteProps {
  loaded: boolean;
  error: unknown;
  found: number;
  /** Said where nothing is found. */
  nothing: string;
}

/** What is to be said below the items: why there are none. */
export function ChoiceNote({ loaded, error, found, nothing }: ChoiceNoteProps) {
  return <p className={styles.said}>{noteText(loaded, error) ?? (found > 0 ? null : nothing)}</p>;
}

function noteText(loaded: boolean, error: unknown): string | null {
  if (error) {
    return explain(error).message;
  }
  return loaded ? null : 'Loading…';
}
