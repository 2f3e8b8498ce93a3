import type { MediaKind, StageProgress, StageState } from '../api/types';

/** `geocode` → `Geocode`, `backup-usb` → `Backup usb`. */
export function titleOf(name: string): string {
  const words = name.replaceAll(/[-_.]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const KIND_WORD: Readonly<Record<MediaKind, string>> = {
  image: 'Photo',
  raw: 'Raw photo',
  video: 'Video',
  audio: 'Audio',
  sidecar: 'Sidecar',
};

export const STAGE_STATE_WORD: Readonly<Record<StageState, string>> = {
  ACTIVE: 'Active',
  PAUSED: 'Paused',
  PARKED: 'Parked',
  DRAINING: 'Finishing',
  ABSENT: 'Not installed',
};

export const PROGRESS_WORD: Readonly<Record<StageProgress, string>> = {
  done: 'Done',
  skipped: 'Skipped',
  dead: 'Failed',
  pending: 'Waiting',
  stale: 'To be redone',
};

/** Where a capture time comes from, in words. `exif:DateTimeOriginal` → `the camera (EXIF DateTimeOriginal)`. */
export function timeSource(source: string): string {
  const [origin, field] = source.split(':', 2);
  const known: Readonly<Record<string, string>> = {
    exif: 'the camera',
    maker: 'the camera',
    xmp: 'XMP',
    iptc: 'IPTC',
    quicktime: 'the video',
    mp4: 'the video',
    riff: 'the video',
    matroska: 'the video',
    asf: 'the video',
    ffprobe: 'the video',
    exiftool: 'the file',
    png: 'the PNG header',
    gps: 'GPS',
    sidecar: 'a sidecar file',
    takeout: 'Google Takeout',
    person: 'a person',
  };
  if (origin === 'file') {
    return field === 'name' ? 'the file name' : 'the file’s own time';
  }
  const words = known[origin ?? ''];
  if (!words) {
    return source;
  }
  return field ? `${words} (${field})` : words;
}
