import type { AssetTile } from '../api/types';

type Stacked = NonNullable<AssetTile['stack']>;

const WORDS: Readonly<Record<Stacked['kind'], string>> = {
  LIVE: 'Live photo',
  RAW: 'Photo and RAW',
  BURST: 'Burst',
  EDIT: 'Edited',
  SIDECAR: 'With a sidecar',
  PERSON: 'Stack',
};

/** `Burst of 12`, `Live photo`. */
export function stackWords({ kind, count }: Stacked): string {
  return kind === 'BURST' || kind === 'PERSON' ? `${WORDS[kind]} of ${count}` : WORDS[kind];
}

/** What a tile says of the files behind it: a word, or how many they are; both empty for a Live photo, which has its sign. */
export function stackMark({ kind, count }: Stacked): string {
  switch (kind) {
    case 'RAW':
      return count > 2 ? `RAW ${count}` : 'RAW';
    case 'LIVE':
      return '';
    case 'BURST':
    case 'EDIT':
    case 'PERSON':
    case 'SIDECAR':
      return count > 1 ? String(count) : '';
  }
}
