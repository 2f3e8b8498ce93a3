import styles from './GallerySkeleton.module.css';

const BLOCKS = Array.from({ length: 24 }, (_, index) => index);

/** Stands where the photos will be while the first page is on its way. */
export function GallerySkeleton() {
  return (
    <div className={styles.skeleton} role="status" aria-label="Loading your photos">
      {BLOCKS.map((block) => (
        <span key={block} />
      ))}
    </div>
  );
}
