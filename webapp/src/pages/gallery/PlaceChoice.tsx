import { useState } from 'react';
import { explain } from '../../api/envelope';
import type { Where } from '../../api/narrowing';
import { usePlaces } from '../../api/queries';
import { Field } from '../../components/Field';
import { closeMenu, MenuItem } from '../../components/Menu';
import { count } from '../../format/numbers';
import { placeOptions, type PlaceOption } from '../../format/places';
import styles from './Choice.module.css';

interface PlaceChoiceProps {
  chosen: Where;
  onChoose: (where: Where) => void;
}

/** Where photos of the library were taken, to choose one; a word looks for it. */
export function PlaceChoice({ chosen, onChoose }: PlaceChoiceProps) {
  const { data: places, error } = usePlaces();
  const [word, setWord] = useState('');
  const wanted = word.trim().toLowerCase();
  const found = placeOptions(places ?? []).filter((option) => isMeant(option, wanted));
  const only = found.length === 1 ? found[0] : found.find(({ name }) => name.toLowerCase() === wanted);
  return (
    <>
      <form
        className={styles.find}
        onSubmit={(event) => {
          event.preventDefault();
          if (only) {
            closeMenu();
            onChoose(only.where);
          }
        }}
      >
        <Field label="Find a place" value={word} autoComplete="off" onChange={({ currentTarget }) => setWord(currentTarget.value)} />
      </form>
      {found.map(({ name, within, where, count: number }) => (
        <MenuItem key={JSON.stringify(where)} chosen={isSame(where, chosen)} onChoose={() => onChoose(where)}>
          <span className={`${styles.name} ${within === null ? styles.whole : styles.part}`}>
            {name}
            {within && wanted !== '' && <span className={styles.within}>{within}</span>}
          </span>
          <span className={styles.count}>{count(number)}</span>
        </MenuItem>
      ))}
      <p className={styles.said}>{sentence(places !== undefined, error, found.length, wanted)}</p>
    </>
  );
}

function isMeant({ name, within }: PlaceOption, wanted: string): boolean {
  return name.toLowerCase().includes(wanted) || (within?.toLowerCase().includes(wanted) ?? false);
}

function isSame(one: Where, other: Where): boolean {
  return one.country === other.country && one.state === other.state && one.city === other.city;
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
  return wanted === ''
    ? 'No places have been looked up yet. Somebody has to name a server that knows them, in the settings.'
    : `No place has “${wanted}” in it.`;
}
