import type { AssetDetail } from '../../api/types';
import { Badge } from '../../components/Badge';
import { cameraName, coordinates, exposureParts, megapixels } from '../../format/camera';
import { bytes, count } from '../../format/numbers';
import { clockTimeWithSeconds, duration, instant, longDay } from '../../format/times';
import { timeSource } from '../../format/words';
import { Fact } from './Fact';
import styles from './facts.module.css';

interface Facts {
  asset: AssetDetail;
}

/** What somebody wrote about it. */
export function WordFacts({ asset: { title, description, keywords, rating } }: Facts) {
  if (!title && !description && !keywords?.length && !rating) {
    return null;
  }
  return (
    <div className={styles.written}>
      {title && <p className={styles.title}>{title}</p>}
      {description && <p>{description}</p>}
      {rating ? <p role="img" aria-label={`${rating} of 5 stars`}>{'★'.repeat(rating) + '☆'.repeat(5 - rating)}</p> : null}
      {keywords && keywords.length > 0 && (
        <p className={styles.keywords}>
          {keywords.map((keyword) => (
            <Badge key={keyword}>{keyword}</Badge>
          ))}
        </p>
      )}
    </div>
  );
}

export function TimeFacts({ asset }: Facts) {
  const { takenAt, takenOffset, takenSource, takenOffsetSource, takenConfidence, zone } = asset;
  if (takenAt === null) {
    return (
      <Fact icon="clock" label="Date" title="Date unknown">
        <p>Shown under {longDay(asset.sortTime)}, the best guess when it was received.</p>
      </Fact>
    );
  }
  return (
    <Fact icon="clock" label="Date" title={longDay(takenAt)}>
      <p>
        {clockTimeWithSeconds(takenAt)}
        {takenOffset === null ? ', time zone unknown' : ` UTC${takenOffset}`}
        {zone !== null && ` · ${zone}`}
      </p>
      {takenSource && (
        <p className={styles.faint}>
          From {timeSource(takenSource)}
          {takenOffsetSource && `, offset from ${timeSource(takenOffsetSource)}`}
          {takenConfidence && takenConfidence.toUpperCase() !== 'CERTAIN' && ` · ${takenConfidence.toLowerCase()}`}
        </p>
      )}
    </Fact>
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

export function PlaceFacts({ asset: { latitude, longitude, altitude } }: Facts) {
  if (latitude === null || longitude === null) {
    return null;
  }
  const map = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=15/${latitude}/${longitude}`;
  return (
    <Fact icon="pin" label="Place" title={coordinates(latitude, longitude)}>
      {altitude !== null && <p>{count(Math.round(altitude))} m above sea level</p>}
      <p>
        <a href={map} target="_blank" rel="noreferrer noopener">
          Show on OpenStreetMap
        </a>
      </p>
    </Fact>
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
