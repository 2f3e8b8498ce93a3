import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { keys } from '../../api/keys';
import { restore } from '../../api/library';
import { tilePicture } from '../../api/media';
import { useTrash } from '../../api/queries';
import type { TrashedTile } from '../../api/types';
import { Ago } from '../../components/Ago';
import { Button } from '../../components/Button';
import { EmptyState } from '../../components/EmptyState';
import { MoreButton } from '../../components/MoreButton';
import { PageTitle } from '../../components/PageTitle';
import { Picture } from '../../components/Picture';
import { ProblemNotice } from '../../components/Problem';
import { useToaster } from '../../components/Toast';
import { useHeir } from '../../components/useHeir';
import styles from './TrashPage.module.css';

/** What was thrown away and can still be brought back. */
export function TrashPage() {
  const query = useTrash();
  const { items, isPending, error, refetch } = query;
  return (
    <div className={styles.page}>
      <PageTitle title="Trash">Kept for 30 days, then removed for ever.</PageTitle>
      {error && <ProblemNotice thrown={error} onRetry={() => void refetch()} />}
      {!isPending && !error && items.length === 0 && (
        <EmptyState icon="trash" title="The trash is empty">
          <p>Photos you delete rest here for a while, so that nothing is lost by a slip of the hand.</p>
        </EmptyState>
      )}
      <ul className={styles.grid}>
        {items.map((tile) => (
          <TrashedPhoto key={tile.id} tile={tile} />
        ))}
      </ul>
      <MoreButton query={query} />
    </div>
  );
}

const LONG_EDGE = 240;

function TrashedPhoto({ tile }: { tile: TrashedTile }) {
  const client = useQueryClient();
  const { say, complain } = useToaster();
  const item = useRef<HTMLLIElement>(null);
  useHeir(item);
  const bringBack = async (): Promise<void> => {
    try {
      await restore(tile.id);
      say(`${tile.fileName} is back in your library.`);
      await client.invalidateQueries({ queryKey: keys.trash });
      await client.invalidateQueries({ queryKey: keys.assets });
    } catch (thrown) {
      complain(thrown);
    }
  };
  return (
    <li ref={item} className={styles.photo} tabIndex={-1}>
      <div className={styles.picture}>
        <Picture tile={tile} source={tilePicture(tile, LONG_EDGE, devicePixelRatio)} />
      </div>
      <p className={styles.name} title={tile.fileName}>
        {tile.fileName}
      </p>
      <div className={styles.foot}>
        <span className={styles.when}>
          <Ago at={tile.trashedAt} />
        </span>
        <Button look="quiet" small onClick={() => void bringBack()} aria-label={`Restore ${tile.fileName}`}>
          Restore
        </Button>
      </div>
    </li>
  );
}
