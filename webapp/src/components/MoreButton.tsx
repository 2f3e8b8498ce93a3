import { Button } from './Button';
import styles from './MoreButton.module.css';

interface MoreButtonProps {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
}

/** Loads the next page of a list; nothing where the list is complete. */
export function MoreButton({ query }: MoreButtonProps) {
  if (!query.hasNextPage) {
    return null;
  }
  return (
    <div className={styles.more}>
      <Button small disabled={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
        {query.isFetchingNextPage ? 'Loading…' : 'Show more'}
      </Button>
    </div>
  );
}
