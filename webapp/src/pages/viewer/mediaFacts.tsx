import type { AssetDetail } from '../../api/types';
import { albumLine, encodingParts } from '../../format/encoding';
import { Fact } from './Fact';
import styles from './facts.module.css';

interface Facts {
  asset: AssetDetail;
}

/** How a film or a recording is encoded. */
export function EncodingFacts({ asset: { kind, encoding } }: Facts) {
  const { codecs, rest } = encoding ? encodingParts(encoding) : { codecs: [], rest: [] };
  if (codecs.length + rest.length === 0) {
    return null;
  }
  const [first, ...others] = codecs.length > 0 ? [codecs.join(', '), ...rest] : rest;
  return (
    <Fact icon={kind === 'audio' ? 'music' : 'video'} label="Encoding" title={first}>
      {others.length > 0 && <p className={styles.exposure}>{others.join('  ·  ')}</p>}
    </Fact>
  );
}

/** What a recording says of its music. */
export function MusicFacts({ asset: { music, fileName } }: Facts) {
  if (!music) {
    return null;
  }
  const { title, track, genre } = music;
  const line = albumLine(music);
  const lesser = [track === null ? null : `Track ${track}`, genre].filter((part) => part !== null);
  return (
    <Fact icon="music" label="Music" title={title ?? fileName}>
      {line !== '' && <p>{line}</p>}
      {lesser.length > 0 && <p className={styles.faint}>{lesser.join('  ·  ')}</p>}
    </Fact>
  );
}
