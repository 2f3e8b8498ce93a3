import { Icon } from '../../components/Icon';
import styles from './plugins.module.css';

const STEPS = [1, 2, 3, 4, 5] as const;
const WORDS: Readonly<Record<number, string>> = {
  1: 'It can do what the factory can',
  2: 'It reaches far',
  3: 'It reaches further than most',
  4: 'It asks for little',
  5: 'It keeps to itself',
};

function toneOf(rating: number): string {
  return (rating <= 2 ? styles.far : rating === 3 ? styles.some : styles.near) ?? '';
}

/** How far a plugin has to be trusted: five for least. */
export function Rating({ rating, short = false }: { rating: number; short?: boolean }) {
  return (
    <span className={`${styles.rating} ${toneOf(rating)}`} role="img" aria-label={`Safety ${rating} of 5`} title={`Safety ${rating} of 5`}>
      {STEPS.map((step) => (
        <Icon key={step} name="guard" size="small" className={step <= rating ? styles.held : styles.open} />
      ))}
      {!short && <span className={styles.ratingWords}>{WORDS[rating]}</span>}
    </span>
  );
}
