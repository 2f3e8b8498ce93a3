import { useRef } from 'react';
import { createPortal } from 'react-dom';
import { Link } from 'react-router';
import { ApiError } from '../../api/envelope';
import { Button } from '../../components/Button';
import { EmptyState } from '../../components/EmptyState';
import { ProblemNotice } from '../../components/Problem';
import { usePageTitle } from '../../components/usePageTitle';
import styles from './NoSuchPhoto.module.css';
import { useModal } from './useModal';
import { useViewerKeys } from './useViewerKeys';

interface NoSuchPhotoProps {
  /** Null where the address cannot be that of a photo. */
  thrown: unknown;
  onRetry: () => void;
  onClose: () => void;
}

/** What an address shows whose photo is not there or cannot be loaded. */
export function NoSuchPhoto({ thrown, onRetry, onClose }: NoSuchPhotoProps) {
  const element = useRef<HTMLDivElement>(null);
  const unknown = thrown === null || (thrown instanceof ApiError && thrown.status === 404);
  usePageTitle('Photo');
  useModal(element, Number.NaN);
  useViewerKeys({ Escape: onClose });
  return createPortal(
    <div ref={element} className={styles.cover} role="dialog" aria-modal="true" aria-label="Photo" tabIndex={-1}>
      {unknown ? (
        <EmptyState icon="image" title="This photo is not in your library">
          <p>
            It may have been moved to <Link to="/trash">the trash</Link>.
          </p>
        </EmptyState>
      ) : (
        <ProblemNotice thrown={thrown} onRetry={onRetry} />
      )}
      <Button icon="back" onClick={onClose}>
        Back
      </Button>
    </div>,
    document.body,
  );
}
