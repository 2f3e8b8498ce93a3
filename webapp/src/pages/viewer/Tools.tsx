import type { Ref } from 'react';
import { IconButton } from '../../components/Button';
import type { AssetTile } from '../../api/types';
import type { Marks } from './edit/pending';
import { Stars } from './Stars';
import styles from './Tools.module.css';

/** What a person may say and do with the photo that is shown. */
export interface Hand extends Marks {
  onFavourite: () => void;
  onRate: (rating: number) => void;
  onArchive: () => void;
  onHide: () => void;
  onTrash: () => void;
}

interface ToolsProps {
  tile: AssetTile;
  /** Null for who may only look. */
  hand: Hand | null;
  informed: boolean;
  informer: Ref<HTMLButtonElement>;
  onInform: () => void;
  onDownload: () => void;
}

/** The buttons of the viewer: at the top of a wide screen, below the photo on a narrow one. */
export function Tools({ tile, hand, informed, informer, onInform, onDownload }: ToolsProps) {
  return (
    <div className={styles.tools} role="group" aria-label="Tools">
      {hand && !informed && (
        <span className={styles.stars}>
          <Stars rating={hand.rating} onRate={hand.onRate} />
        </span>
      )}
      {hand && (
        <IconButton icon="heart" label="Favourite (f)" aria-pressed={hand.favourite} data-mark="heart" onClick={hand.onFavourite} />
      )}
      <IconButton icon="download" label="Download the original (d)" onClick={onDownload} />
      <IconButton ref={informer} icon="info" label="Information (i)" aria-pressed={informed} onClick={onInform} />
      {hand && (
        <>
          <IconButton
            icon="archive"
            label={tile.archived ? 'Back into the timeline (a)' : 'Archive (a)'}
            aria-pressed={tile.archived}
            onClick={hand.onArchive}
          />
          <IconButton
            icon={tile.hidden ? 'eye' : 'eyeOff'}
            label={tile.hidden ? 'Show again (h)' : 'Hide (h)'}
            aria-pressed={tile.hidden}
            onClick={hand.onHide}
          />
          <IconButton icon="trash" label="Move to the trash (Del)" onClick={hand.onTrash} />
        </>
      )}
    </div>
  );
}
