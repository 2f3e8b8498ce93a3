import { useState } from 'react';
import { Choice, Field } from '../../components/Field';
import { FormDialog } from '../../components/FormDialog';
import { ZoneField } from '../../components/ZoneField';
import { photos } from './deeds';
import styles from './MoveDialog.module.css';
import { secondsOf, type Direction } from './moving';

interface MoveDialogProps {
  count: number;
  onMove: (seconds: number, zone: string) => Promise<void>;
  onClose: () => void;
}

const DIRECTIONS = [
  { value: 'later', word: 'Later' },
  { value: 'earlier', word: 'Earlier' },
] as const;

/** For a camera whose clock was wrong, or that was taken to another zone. */
export function MoveDialog({ count, onMove, onClose }: MoveDialogProps) {
  const [direction, setDirection] = useState<Direction>('later');
  const [span, setSpan] = useState({ days: '', hours: '', minutes: '' });
  const [zone, setZone] = useState('');
  const seconds = secondsOf(direction, span);
  const wrong = seconds === null;
  const part = (name: keyof typeof span, label: string) => (
    <Field
      label={label}
      inputMode="numeric"
      placeholder="0"
      value={span[name]}
      objection={wrong && !/^\d*$/.test(span[name]) ? 'A whole number.' : null}
      onChange={({ currentTarget }) => setSpan({ ...span, [name]: currentTarget.value.trim() })}
    />
  );
  return (
    <FormDialog
      title={`Move the dates of ${photos(count)}`}
      action="Move"
      ready={!wrong && (seconds !== 0 || zone.trim() !== '')}
      onSubmit={() => onMove(seconds ?? 0, zone.trim())}
      onClose={onClose}
    >
      <Choice label="Direction" value={direction} options={DIRECTIONS} onChoose={setDirection} />
      <div className={styles.span}>
        {part('days', 'Days')}
        {part('hours', 'Hours')}
        {part('minutes', 'Minutes')}
      </div>
      <ZoneField
        placeholder="As it is"
        value={zone}
        hint="Says where the clock stood; it is not turned by that."
        onChange={({ currentTarget }) => setZone(currentTarget.value)}
      />
    </FormDialog>
  );
}
