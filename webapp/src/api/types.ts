/** The shapes of docs/api.md, one to one. Unknown facts are null. */

export type MediaKind = 'image' | 'raw' | 'video' | 'audio' | 'sidecar';
export type RenditionName = '150' | '250' | '300' | '1024' | 'preview';

/** Why an asset has no picture. */
export interface Problem {
  stage: string;
  code: string;
  message: string;
}

export interface AssetTile {
  id: number;
  kind: MediaKind;
  mime: string;
  fileName: string;
  /** Wall-clock time without offset, like `2020-02-18T08:55:53`. */
  takenAt: string | null;
  /** Wall-clock time that orders the timeline. */
  sortTime: string;
  width: number | null;
  height: number | null;
  durationSeconds: number | null;
  /** Base64. */
  thumbHash: string | null;
  revision: number | null;
  renditions: readonly string[];
  problem: Problem | null;
}

export interface TrashedTile extends AssetTile {
  trashedAt: string;
}

export type StageProgress = 'done' | 'skipped' | 'dead' | 'pending' | 'stale';

export interface AssetStage {
  name: string;
  flag: string;
  state: StageProgress;
  at: string | null;
  code: string | null;
  message: string | null;
}

export interface AssetDetail extends AssetTile {
  sha256: string;
  bytes: number;
  vaultKey: string;
  source: string;
  receivedAt: string;
  takenOffset: string | null;
  takenSource: string | null;
  takenOffsetSource: string | null;
  takenConfidence: string | null;
  latitude: number | null;
  longitude: number | null;
  altitude: number | null;
  zone: string | null;
  make: string | null;
  model: string | null;
  lens: string | null;
  iso: number | null;
  exposureSeconds: number | null;
  fNumber: number | null;
  focalLength: number | null;
  orientation: number | null;
  title: string | null;
  description: string | null;
  keywords: readonly string[] | null;
  rating: number | null;
  stages: readonly AssetStage[];
}

export interface TimelineDay {
  day: string;
  count: number;
}

export interface UploadResult {
  outcome: 'accepted' | 'duplicate';
  assetId: number;
  sha256: string;
}

/** How a resumable upload stands. */
export interface UploadState {
  id: string;
  name: string;
  offset: number;
  length: number;
  /** Null until all bytes are there and were taken in. */
  result: ResumableResult | null;
}

export interface ResumableResult {
  outcome: UploadResult['outcome'] | 'quarantined';
  /** Of the asset, or of the row in quarantine. */
  id: number;
  sha256: string | null;
  code: string | null;
  message: string | null;
}

export type StageState = 'ACTIVE' | 'PAUSED' | 'PARKED' | 'DRAINING' | 'ABSENT';

export interface StageView {
  name: string;
  flag: string;
  version: number;
  plugin: string;
  lane: string;
  state: StageState;
  code: string | null;
  reason: string | null;
  recheckAt: string | null;
  done: number;
  skipped: number;
  dead: number;
  pending: number;
  stale: number;
  running: number;
  perMinute: number | null;
  averageMs: number | null;
}

export interface DeadLetter {
  assetId: number;
  fileName: string;
  stage: string;
  code: string;
  message: string;
  attempts: number;
  at: string;
}

/** Which dead letters are meant; null means all. */
export interface DeadLetterChoice {
  stage: string | null;
  code: string | null;
  assetIds: readonly number[] | null;
}

export interface QuarantinedFile {
  id: number;
  fileName: string;
  source: string;
  bytes: number;
  sha256: string;
  code: string;
  message: string;
  at: string;
}

export interface RecentFile {
  assetId: number | null;
  fileName: string;
  outcome: 'accepted' | 'duplicate' | 'quarantined';
  code: string | null;
  at: string;
  source: string;
}

export type ServiceStatus = 'OK' | 'WARN' | 'ERROR' | 'STOPPED';

export interface Service {
  name: string;
  status: ServiceStatus;
  currentTask: string | null;
  heartbeat: string;
}

export interface Plugin {
  id: string;
  version: string;
  state: string;
  reason: string | null;
}

export type SystemState = 'STARTING' | 'READY' | 'DATABASE_AWAY' | 'REFUSED';

/** What the `status` event carries; the answer of `/status` has the stages too. */
export interface SystemStatus {
  version: string;
  startedAt: string;
  state: SystemState;
  message: string | null;
  hint: string | null;
  inboxFolder: string | null;
  assets: number | null;
  assetsByKind: Partial<Record<MediaKind, number>> | null;
  duplicates: number | null;
  quarantined: number | null;
  trashed: number | null;
  pendingWork: number | null;
  deadLetters: number | null;
  diskFreeBytes: number | null;
  services: readonly Service[];
  plugins: readonly Plugin[];
  stages?: readonly StageView[] | null;
}

export interface AssetChange {
  assetId: number;
  stage: string;
  outcome: 'done' | 'skipped' | 'dead';
}

/** Name of each server-sent event and what it carries. */
export interface EventPayloads {
  'asset.added': { assetId: number };
  'asset.changed': AssetChange;
  'assets.changed': { assetIds: readonly number[] };
  'asset.removed': { assetId: number };
  'asset.restored': { assetId: number };
  intake: RecentFile;
  stages: readonly StageView[];
  status: SystemStatus;
  plugin: Plugin;
  /** What was missed is unknown: load afresh. */
  reset: unknown;
}
export type EventName = keyof EventPayloads;
