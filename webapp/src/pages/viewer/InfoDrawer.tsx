import { Fragment } from 'react';
import type { useAsset } from '../../api/queries';
import type { AssetTile } from '../../api/types';
import { IconButton } from '../../components/Button';
import { Badge } from '../../components/Badge';
import { ProblemNotice } from '../../components/Problem';
import { PanelSlot } from '../../panels/PanelSlot';
import { History } from './edit/History';
import { CameraFacts, FileFacts, PlaceFacts, RatingFacts, TagFacts, TimeFacts, WordFacts } from './facts';
import styles from './InfoDrawer.module.css';
import { EncodingFacts, MusicFacts } from './mediaFacts';
import { StageList } from './StageList';
import type { Hand } from './Tools';

interface InfoDrawerProps {
  tile: AssetTile;
  about: ReturnType<typeof useAsset>;
  /** Null for who may only look. */
  hand: Hand | null;
  onClose: () => void;
}

/** Everything the library knows of one photo, and how it came to know it. */
export function InfoDrawer({ tile, about, hand, onClose }: InfoDrawerProps) {
  const { data: detail, error, refetch } = about;
  return (
    <aside className={styles.drawer} aria-label="Information">
      <header className={styles.head}>
        <h2>Information</h2>
        <IconButton icon="close" label="Close the information" small onClick={onClose} />
      </header>
      {tile.problem && (
        <div className={styles.problem}>
          <Badge tone="warn">No picture</Badge>
          <p>{tile.problem.message}</p>
        </div>
      )}
      {detail ? (
        <Fragment key={`facts ${detail.id}`}>
          <WordFacts asset={detail} />
          <MusicFacts asset={detail} />
          <RatingFacts asset={detail} hand={hand} />
          <TagFacts asset={detail} />
          <TimeFacts asset={detail} />
          <CameraFacts asset={detail} />
          <EncodingFacts asset={detail} />
          <PlaceFacts asset={detail} />
          <FileFacts asset={detail} />
        </Fragment>
      ) : error ? (
        <ProblemNotice small thrown={error} onRetry={() => void refetch()} />
      ) : (
        <p className={styles.waiting}>Loading…</p>
      )}
      {/* Panels stay while somebody walks from photo to photo; they are told of each. */}
      <PanelSlot slot="DRAWER" subject={{ tile, detail }} />
      {detail && (
        <Fragment key={`past ${detail.id}`}>
          <History asset={detail} />
          <StageList stages={detail.stages} />
        </Fragment>
      )}
    </aside>
  );
}
