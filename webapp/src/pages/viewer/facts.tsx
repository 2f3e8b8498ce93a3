import type { AssetDetail } from '../../api/types';
import { Badge } from '../../components/Badge';
import { cameraName, coordinates, exposureParts, megapixels } from '../../format/camera';
import { bytes, count } from '../../format/numbers';
import { placeTitle, placeWithin } from '../../format/places';
import { clockTimeWithSeconds, duration, instant, longDay } from '../../format/times';
import { timeSource } from '../../format/words';
import { EditableFact } from './edit/EditableFact';
import { Extracted } from './edit/Extracted';
import { MomentForm, PlaceForm, TagsForm, WordsForm } from './edit/forms';
import { moment, place, tags, words } from './edit/groups';
import { Fact } from './Fact';
import { FromSidecar } from './FromSidecar';
import { Stars } from './Stars';
import type { Hand } from './Tools';
import styles from './facts.module.css';

interface Facts {
  asset: AssetDetail;
}

/** What somebody wrote about it. */
export function WordFacts({ asset }: Facts) {
  const { title, description } = asset;
  const text = description && <p className={styles.description}>{description}</p>;
  return (
    <EditableFact
      icon="text"
      label="Title and description"
      asset={asset}
      group={words}
      fields={['title', 'description']}
      title={title ?? text}
      wish="Add a title"
      form={WordsForm}
    >
      {title !== null && text}
    </EditableFact>
  );
}

export function RatingFacts({ asset, hand }: Facts & { hand: Hand | null }) {
  const rating = hand ? hand.rating : asset.rating;
  const told = asset.edited.includes('rating');
  if (!hand && !rating && !told) {
    return null;
  }
  return (
    <Fact icon="award" label="Stars" title={<Stars rating={rating} onRate={hand && hand.onRate} />}>
      {rating !== null && rating < 0 && <p>The file says that it was rejected.</p>}
      <FromSidecar asset={asset} fields={['rating']} />
      {told && <Extracted asset={asset} fields={['rating']} />}
    </Fact>
  );
}

export function TagFacts({ asset }: Facts) {
  const chips = (
    <ul className={styles.tags}>
      {asset.tags.map((tag) => (
        <li key={tag}>
          <Badge>{tag}</Badge>
        </li>
      ))}
    </ul>
  );
  return (
    <EditableFact
      icon="tag"
      label="Tags"
      asset={asset}
      group={tags}
      fields={['tags']}
      title={asset.tags.length > 0 ? chips : null}
      wish="Add tags"
      form={TagsForm}
    />
  );
}

export function TimeFacts({ asset }: Facts) {
  return (
    <EditableFact
      icon="clock"
      label="Date"
      asset={asset}
      group={moment}
      fields={['takenAt', 'takenOffset', 'zone']}
      sourced={['takenAt']}
      title={asset.takenAt === null ? 'Date unknown' : longDay(asset.takenAt)}
      wish="Tell the date"
      form={MomentForm}
    >
      <Moment asset={asset} />
    </EditableFact>
  );
}

function Moment({ asset }: Facts) {
  const { takenAt, takenOffset, takenSource, takenOffsetSource, takenConfidence, zone } = asset;
  if (takenAt === null) {
    return <p>Shown under {longDay(asset.sortTime)}, the best guess when it was received.</p>;
  }
  return (
    <>
      <p>
        {clockTimeWithSeconds(takenAt)}
        {takenOffset === null ? ', time zone unknown' : ` UTC${takenOffset}`}
        {zone !== null && ` · ${zone}`}
      </p>
      {takenSource && takenSource !== 'person' && (
        <p className={styles.faint}>
          From {timeSource(takenSource)}
          {takenOffsetSource && takenOffsetSource !== takenSource && `, offset from ${timeSource(takenOffsetSource)}`}
          {takenConfidence && takenConfidence.toUpperCase() !== 'CERTAIN' && ` · ${takenConfidence.toLowerCase()}`}
        </p>
      )}
    </>
  );
}

export function CameraFacts({ asset }: Facts) {
  const camera = cameraName(asset.make, asset.model);
  const exposure = exposureParts(asset);
  if (camera === null && asset.lens === null && exposure.length === 0) {
    return null;
  }
  return (
    <Fact icon="camera" label="Camera" title={camera ?? asset.lens ?? 'Unknown camera'}>
      {camera !== null && asset.lens !== null && <p>{asset.lens}</p>}
      {exposure.length > 0 && <p className={styles.exposure}>{exposure.join('  ·  ')}</p>}
    </Fact>
  );
}

export function PlaceFacts({ asset }: Facts) {
  const { placeName, latitude, longitude } = asset;
  const spot = latitude !== null && longitude !== null ? coordinates(latitude, longitude) : null;
  const named = asset.place && placeTitle(asset.place);
  return (
    <EditableFact
      icon="pin"
      label="Place"
      asset={asset}
      group={place}
      fields={['placeName', 'latitude', 'longitude']}
      sourced={['latitude', 'longitude']}
      title={placeName ?? named ?? spot}
      wish="Add a place"
      form={PlaceForm}
    >
      {placeName !== null && named !== null && <p>{named}</p>}
      {asset.place && placeWithin(asset.place) !== null && <p>{placeWithin(asset.place)}</p>}
      {(placeName ?? named) !== null && spot !== null && <p>{spot}</p>}
      <Spot asset={asset} />
      {asset.place && <Attribution source={asset.place.attribution} />}
    </EditableFact>
  );
}

/** Whom the name of the place comes from, as its licence wants it to be said. */
function Attribution({ source }: { source: string }) {
  if (source === '') {
    return null;
  }
  return (
    <p className={styles.faint}>
      {source === '© OpenStreetMap contributors' ? (
        <a href="https://www.openstreetmap.org/copyright" target="_blank" rel="noreferrer noopener">
          {source}
        </a>
      ) : (
        source
      )}
    </p>
  );
}

function Spot({ asset: { latitude, longitude, altitude } }: Facts) {
  if (latitude === null || longitude === null) {
    return null;
  }
  const map = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=15/${latitude}/${longitude}`;
  return (
    <>
      {altitude !== null && <p>{count(Math.round(altitude))} m above sea level</p>}
      <p>
        <a href={map} target="_blank" rel="noreferrer noopener">
          Show on OpenStreetMap
        </a>
      </p>
    </>
  );
}

export function FileFacts({ asset }: Facts) {
  const { width, height, durationSeconds } = asset;
  const parts: string[] = [];
  if (width !== null && height !== null) {
    const millions = asset.kind === 'video' ? null : megapixels(width, height);
    parts.push(`${count(width)} × ${count(height)}`, ...(millions ? [millions] : []));
  }
  if (durationSeconds !== null) {
    parts.push(duration(durationSeconds));
  }
  parts.push(bytes(asset.bytes));
  return (
    <Fact icon="file" label="File" title={asset.fileName}>
      <p>{parts.join('  ·  ')}</p>
      <p>{asset.mime}</p>
      <p className={styles.faint}>
        Received {instant(asset.receivedAt)} by {asset.source}
      </p>
      <p className={styles.faint}>
        <code>{asset.vaultKey}</code>
      </p>
      <p className={styles.faint} title={asset.sha256}>
        SHA-256 <code>{asset.sha256.slice(0, 16)}…</code>
      </p>
    </Fact>
  );
}
