import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { AssetDetail } from '../../../api/types';
import { Button } from '../../../components/Button';
import { FormProblem } from '../../../components/FormProblem';
import styles from './DraftForm.module.css';
import type { FactGroup, Inputs } from './saving';
import { useDraft, type Draft } from './useDraft';
import { useKept } from './Kept';

interface DraftFormProps<Typed extends Inputs> {
  group: FactGroup<Typed>;
  asset: AssetDetail;
  children: (draft: Draft<Typed>) => ReactNode;
  onDone: () => void;
}

/** Some facts of a photo while they are edited in their place. Escape leaves them as they were, and nothing else. */
export function DraftForm<Typed extends Inputs>({ group, asset, children, onDone }: DraftFormProps<Typed>) {
  const form = useRef<HTMLFormElement>(null);
  const draft = useDraft(group, asset, onDone);
  const { theirs, problem, busy, dirty, objection, onSubmit } = draft;
  useKept(dirty);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea')?.focus(), []);
  useEffect(() => {
    if (objection !== null) {
      form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
    }
  }, [objection]);
  const keyPressed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) {
      return;
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      onDone();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      form.current?.requestSubmit();
    }
  };
  return (
    // The keys are those of the inputs, on their way up.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form ref={form} className={styles.form} noValidate onSubmit={onSubmit} onKeyDown={keyPressed}>
      {theirs && (
        <p className={styles.clash} role="alert">
          Somebody has changed this meanwhile. Which is it to be?
        </p>
      )}
      {children(draft)}
      <FormProblem thrown={problem} />
      <div className={styles.actions}>
        <Button look="plain" small onClick={onDone}>
          {theirs ? 'Keep theirs' : 'Cancel'}
        </Button>
        <Button type="submit" look="primary" small aria-disabled={busy}>
          {theirs ? 'Save mine' : 'Save'}
        </Button>
      </div>
    </form>
  );
}

/** What somebody else has said, below the input that has one's own word. */
export function Theirs({ value, mine }: { value: string | undefined; mine: string }) {
  return (
    value !== undefined &&
    value !== mine && (
      <p className={styles.theirs}>
        Theirs: <strong>{value === '' ? 'nothing' : value}</strong>
      </p>
    )
  );
}
