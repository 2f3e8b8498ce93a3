import type { Place } from '../../api/narrowing';
import { Button, IconButton } from '../../components/Button';
import { closeMenu, Menu } from '../../components/Menu';
import { Stars } from '../viewer/Stars';
import styles from './BulkBar.module.css';
import { archiving, hearting, hiding, rating, trashing, type Deed } from './deeds';

/** What must be known before it can be done. */
export type Question = 'tags' | 'date';

interface BulkToolsProps {
  place: Place;
  /** True where all of them are favourites. */
  favourites: boolean;
  disabled: boolean;
  onDeed: (deed: Deed) => void;
  onAsk: (question: Question) => void;
  /** Null where there is nothing to put together. */
  onStack: (() => void) | null;
}

/** A button for each thing that can be done with the chosen photos. */
export function BulkTools({ place, favourites, disabled, onDeed, onAsk, onStack }: BulkToolsProps) {
  return (
    <div className={styles.tools} role="toolbar" aria-label="What to do with them">
      <IconButton
        icon="heart"
        label={favourites ? 'No favourites any more' : 'Make them favourites'}
        aria-pressed={favourites}
        disabled={disabled}
        onClick={() => onDeed(hearting(!favourites))}
      />
      <Menu label="Rate them" renderOpener={(props) => <IconButton icon="star" label="Rate them" disabled={disabled} {...props} />}>
        <Rate onRate={(stars) => onDeed(rating(stars))} />
      </Menu>
      <IconButton icon="tag" label="Tag them" disabled={disabled} onClick={() => onAsk('tags')} />
      <IconButton icon="clock" label="Move their dates" disabled={disabled} onClick={() => onAsk('date')} />
      {onStack && <IconButton icon="stack" label="Stack them" disabled={disabled} onClick={onStack} />}
      <PlaceTools place={place} disabled={disabled} onDeed={onDeed} />
      <IconButton icon="trash" label="Move them to the trash" disabled={disabled} onClick={() => onDeed(trashing())} />
    </div>
  );
}

/** Into the archive or hiding, or out of where they are. */
function PlaceTools({ place, disabled, onDeed }: Pick<BulkToolsProps, 'place' | 'disabled' | 'onDeed'>) {
  switch (place) {
    case 'timeline':
      return (
        <>
          <IconButton icon="archive" label="Archive them" disabled={disabled} onClick={() => onDeed(archiving(true))} />
          <IconButton icon="eyeOff" label="Hide them" disabled={disabled} onClick={() => onDeed(hiding(true))} />
        </>
      );
    case 'archive':
      return (
        <>
          <IconButton icon="photos" label="Back into the timeline" disabled={disabled} onClick={() => onDeed(archiving(false))} />
          <IconButton icon="eyeOff" label="Hide them" disabled={disabled} onClick={() => onDeed(hiding(true))} />
        </>
      );
    case 'hidden':
      return <IconButton icon="eye" label="Hide them no longer" disabled={disabled} onClick={() => onDeed(hiding(false))} />;
  }
}

function Rate({ onRate }: { onRate: (stars: number) => void }) {
  const rate = (stars: number): void => {
    closeMenu();
    onRate(stars);
  };
  return (
    <div className={styles.rate}>
      <Stars rating={null} onRate={rate} />
      <Button look="quiet" small onClick={() => rate(0)}>
        No stars
      </Button>
    </div>
  );
}
