import { useRef, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { allOf, ANYWHERE, hasTag, isNarrowed, isSameTag, MOST_TAGS, searchOf, type Medium, type Narrowing } from '../../api/narrowing';
import { useTimeline } from '../../api/queries';
import { Button } from '../../components/Button';
import { Icon, type IconName } from '../../components/Icon';
import { Menu, MenuItem, type OpenerProps } from '../../components/Menu';
import { counted } from '../../format/numbers';
import { whereTitle } from '../../format/places';
import styles from './FilterBar.module.css';
import { PlaceChoice } from './PlaceChoice';
import { TagChoice } from './TagChoice';

const STARS = [1, 2, 3, 4, 5] as const;
const MEDIA = ['photo', 'video', 'audio'] as const satisfies readonly Medium[];
const MEDIUM_WORD: Readonly<Record<Medium, string>> = { photo: 'Photos', video: 'Videos', audio: 'Recordings' };

/** Narrows what is shown. Each wish is a step of the browser's history, and stands in the address. */
export function FilterBar({ narrowing }: { narrowing: Narrowing }) {
  const navigate = useNavigate();
  const bar = useRef<HTMLDivElement>(null);
  const go = (next: Narrowing): void => {
    void navigate(`/${searchOf(next)}`);
    // On a phone what is on comes first, where it must be seen.
    bar.current?.scrollTo({ left: 0 });
  };
  const wish = (change: Partial<Narrowing>): void => go({ ...narrowing, ...change });
  const { favourite, minRating, tags, where, type } = narrowing;
  const without = (tag: string): readonly string[] => tags.filter((one) => !isSameTag(one, tag));
  const toggle = (tag: string): void => wish({ tags: hasTag(tags, tag) ? without(tag) : [...tags, tag] });
  return (
    <div ref={bar} className={styles.bar} role="group" aria-label="Show only">
      <Chip on={favourite} onClear={() => wish({ favourite: false })} name="Favourites">
        <button type="button" aria-pressed={favourite} className={styles.word} onClick={() => wish({ favourite: !favourite })}>
          <Icon name="heart" size="small" />
          Favourites
        </button>
      </Chip>
      <MenuChip
        icon="star"
        name="Rating"
        told={minRating === null ? null : starsFrom(minRating)}
        onClear={() => wish({ minRating: null })}
      >
        {STARS.map((stars) => (
          <MenuItem key={stars} chosen={stars === minRating} onChoose={() => wish({ minRating: stars })}>
            {starsFrom(stars)}
          </MenuItem>
        ))}
      </MenuChip>
      {tags.map((tag) => (
        <Chip key={tag} on name={tag} onClear={() => wish({ tags: without(tag) })}>
          <span className={styles.word}>
            <Icon name="tag" size="small" />
            <span className={styles.told}>{tag}</span>
            <span className="visually-hidden"> (Tag)</span>
          </span>
        </Chip>
      ))}
      {tags.length < MOST_TAGS && (
        <MenuChip icon="tag" name={tags.length === 0 ? 'Tag' : 'Another tag'} told={null}>
          <TagChoice chosen={tags} onChoose={toggle} />
        </MenuChip>
      )}
      <MenuChip icon="pin" name="Place" told={whereTitle(where)} onClear={() => wish({ where: ANYWHERE })}>
        <PlaceChoice chosen={where} onChoose={(chosen) => wish({ where: chosen })} />
      </MenuChip>
      <MenuChip icon="image" name="Kind" told={type && MEDIUM_WORD[type]} onClear={() => wish({ type: null })}>
        {MEDIA.map((medium) => (
          <MenuItem key={medium} chosen={medium === type} onChoose={() => wish({ type: medium })}>
            {MEDIUM_WORD[medium]}
          </MenuItem>
        ))}
      </MenuChip>
      {isNarrowed(narrowing) && (
        <>
          <span className={styles.all}>
            <Button look="quiet" small onClick={() => go(allOf(narrowing.place))}>
              Clear all
            </Button>
          </span>
          <Found narrowing={narrowing} />
        </>
      )}
    </div>
  );
}

/** `3 stars or more`. */
function starsFrom(stars: number): string {
  return `${counted(stars, 'star')}${stars < 5 ? ' or more' : ''}`;
}

interface ChipProps {
  name: string;
  on: boolean;
  onClear?: (() => void) | undefined;
  children: ReactNode;
}

/** A wish, and, while it is one, the button that takes it back. */
function Chip({ name, on, onClear, children }: ChipProps) {
  return (
    <span className={`${styles.chip} ${on ? styles.on : ''}`}>
      {children}
      {on && onClear && (
        <button type="button" className={styles.clear} aria-label={`Clear: ${name}`} title={`Clear: ${name}`} onClick={onClear}>
          <Icon name="close" size="small" />
        </button>
      )}
    </span>
  );
}

interface MenuChipProps {
  icon: IconName;
  name: string;
  /** What is wished for; null for nothing. */
  told: string | null;
  onClear?: () => void;
  children: ReactNode;
}

function MenuChip({ icon, name, told, onClear, children }: MenuChipProps) {
  const opener = (props: OpenerProps): ReactNode => (
    <button type="button" className={styles.word} {...props}>
      <Icon name={icon} size="small" />
      {told === null ? name : <span className={styles.told}>{told}</span>}
      {told !== null && <span className="visually-hidden"> ({name})</span>}
      {told === null && <Icon name="down" size="small" />}
    </button>
  );
  return (
    <Chip name={name} on={told !== null} onClear={onClear}>
      <Menu label={name} renderOpener={opener}>
        {children}
      </Menu>
    </Chip>
  );
}

/** How many there are, by the days that the server counts. */
function Found({ narrowing }: { narrowing: Narrowing }) {
  const { data: days } = useTimeline(narrowing, true);
  const found = days?.reduce((sum, { count }) => sum + count, 0);
  return (
    <span className={styles.found} role="status">
      {found !== undefined && counted(found, 'item')}
    </span>
  );
}
