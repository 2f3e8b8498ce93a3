import { useState } from 'react';
import type { Where } from '../../api/narrowing';
import { usePlaces } from '../../api/queries';
import { MenuItem } from '../../components/Menu';
import { count } from '../../format/numbers';
import { placeOptions, type PlaceOption } from '../../format/places';
import styles from './Choice.module.css';
import { ChoiceNote, ChoiceSearch } from './ChoiceSearch';

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
      <ChoiceSearch label="Find a place" word={word} onWord={setWord} onEnter={only ? () => onChoose(only.where) : null} />
      {found.map(({ name, within, where, count: number }) => (
        <MenuItem key={JSON.stringify(where)} chosen={isSame(where, chosen)} onChoose={() => onChoose(where)}>
          <span className={`${styles.name} ${within === null ? styles.whole : styles.part}`}>
            {name}
            {within && wanted !== '' && <span className={styles.within}>{within}</span>}
          </span>
          <span className={styles.count}>{count(number)}</span>
        </MenuItem>
      ))}
      <ChoiceNote loaded={places !== undefined} error={error} found={found.length} nothing={nothing(wanted)} />
    </>
  );
}

function isMeant({ name, within }: PlaceOption, wanted: string): boolean {
  return name.toLowerCase().includes(wanted) || (within?.toLowerCase().includes(wanted) ?? false);
}

function isSame(one: Where, other: Where): boolean {
  return one.country === other.country && one.state === other.state && one.city === other.city;
}

function nothing(wanted: string): string {
  return wanted === ''
    ? 'No places have been looked up yet. Somebody has to name a server that knows them, in the settings.'
    : `No place has “${wanted}” in it.`;
}
