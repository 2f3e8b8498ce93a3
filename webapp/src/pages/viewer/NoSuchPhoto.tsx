import { useRef } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '../../components/Button';
import { ProblemNotice } from '../../components/Problem';
import styles from './NoSuchPhoto.module.css';
import { useModal } from './useModal';
import { useViewerKeys } from './useViewerKeys';

interface NoSuchPhotoProps {
  thrown: unknown;
  onRetry: () => void;
  onClose: () => void;
}

/** What an address shows whose photo cannot be loaded. */
export function NoSuchPhoto({ thrown, onRetry, onClose }: NoSuchPhotoProps) {
  const element = useRef<HTMLDivElement>(null);
  useModal(element, Number.NaN);
  useViewerKeys({ Escape: onClose });
  return createPortal(
    <div ref={element} className={styles.cover} role="dialog" aria-modal="true" aria-label="Photo" tabIndex={-1}>
      <ProblemNotice thrown={thrown} onRetry={onRetry} />
      <Button icon="back" onClick={onClose}>
        Back to the gallery
      </Button>
    </div>,
    document.body,
  );
}
