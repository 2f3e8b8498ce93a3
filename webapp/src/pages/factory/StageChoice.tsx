import { useStages } from '../../api/queries';
import { titleOf } from '../../format/words';
import styles from './StageChoice.module.css';

interface StageChoiceProps {
  chosen: string | null;
  onChoose: (stage: string | null) => void;
}

/** Narrows a list to one stage; offered only where more than one has something to show. */
export function StageChoice({ chosen, onChoose }: StageChoiceProps) {
  const { data: stages } = useStages();
  const failing = (stages ?? []).filter(({ dead, name }) => dead > 0 || name === chosen);
  if (failing.length < 2 && chosen === null) {
    return null;
  }
  return (
    <select
      className={styles.choice}
      aria-label="Failures of which stage"
      value={chosen ?? ''}
      onChange={({ currentTarget }) => onChoose(currentTarget.value === '' ? null : currentTarget.value)}
    >
      <option value="">All stages</option>
      {failing.map(({ name }) => (
        <option key={name} value={name}>
          {titleOf(name)}
        </option>
      ))}
    </select>
  );
}
