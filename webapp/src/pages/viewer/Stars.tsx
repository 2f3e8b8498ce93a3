import { toldStars } from '../../format/edits';
import { Icon } from '../../components/Icon';
import styles from './Stars.module.css';

const STARS = [1, 2, 3, 4, 5] as const;

interface StarsProps {
  rating: number | null;
  /** Null for who may only look. */
  onRate: ((rating: number) => void) | null;
}

/** A rating of up to five stars. The star that stands for it takes it back. */
export function Stars({ rating, onRate }: StarsProps) {
  const lit = Math.max(rating ?? 0, 0);
  if (!onRate) {
    return (
      <span className={styles.stars} role="img" aria-label={toldStars(rating)}>
        {STARS.map((star) => (
          <Star key={star} lit={star <= lit} />
        ))}
      </span>
    );
  }
  return (
    <span className={styles.stars} role="group" aria-label={`Stars: ${toldStars(rating)}`}>
      {STARS.map((star) => (
        <button
          key={star}
          type="button"
          className={styles.button}
          aria-label={star === 1 ? '1 star' : `${star} stars`}
          title={star === lit ? 'Take the stars back (0)' : `${star} of 5 (${star})`}
          aria-pressed={star === lit}
          onClick={() => onRate(star === lit ? 0 : star)}
        >
          <Star lit={star <= lit} />
        </button>
      ))}
    </span>
  );
}

function Star({ lit }: { lit: boolean }) {
  return <Icon name="star" className={lit ? styles.lit : styles.unlit} />;
}
