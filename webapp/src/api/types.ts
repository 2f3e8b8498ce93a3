/** The shapes of docs/openapi.json by the names that this app calls them, and the few that are told only in words there. */
import type { Tagged } from './client';
import type * as schema from 'api-schema';

export type AssetTile = schema.AssetTile;
/** What a person may say of a photo, by the name of the field; docs/api.md tells what each takes. */
export interface EditWords {
  title: string;
  description: string;
  rating: number;
  takenAt: string;
  takenOffset: string;
  zone: string;
  latitude: number;
  longitude: number;
  placeName: string;
  tags: readonly string[];
  favourite: boolean;
  archived: boolean;
  hidden: boolean;
}
export type EditField = keyof EditWords;
/** A merge patch: what is left out stays, null shows what the file says again. */
export type EditChanges = { readonly [Field in EditField]?: EditWords[Field] | null };
/** What somebody said once; null is what the file says. */
export type EditEntry = Omit<schema.EditEdit, 'changes'> & {
  changes: { readonly [Field in EditField]?: { from: EditWords[Field] | null; to: EditWords[Field] | null } };
};

/** With the entity tag of its answer, which counts the edits of people. */
export type AssetDetail = schema.AssetDetail & Tagged;
/** What is to change of many, beside the merge patch for each. */
export interface BulkEdit {
  changes?: EditChanges;
  /** By how much the date of each is to move. */
  shiftSeconds?: number;
  addTags?: readonly string[];
  removeTags?: readonly string[];
}
/** What became of one of them. */
export type EditResult = schema.EditsResult & {
  outcome: 'changed' | 'unchanged' | 'not-found' | 'refused' | 'outdated';
};
export type TimelineDay = schema.DayCount;
export type TagCount = schema.TagCount;
export type PlaceCount = schema.PlaceCount;
export type NamedPlace = schema.PlaceFacts;
export type StageView = schema.StageView;
export type SafeMode = schema.SafeMode;
export type DeadLetter = schema.DeadLetter;
export type QuarantinedFile = schema.QuarantineRow;
export type RecentFile = schema.Arrival;
export type Service = schema.StatusService;

export type MediaKind = AssetTile['kind'];
export type RenditionName = '150' | '250' | '300' | '1024' | 'preview';
/** Why an asset has no picture. */
export type Problem = schema.AssetTileProblem;
export type AssetStage = schema.AssetDetailMark;
export type StageProgress = AssetStage['state'];
export type StageState = StageView['state'];
export type ServiceStatus = Service['status'];
export type SystemState = SystemStatus['state'];

export type TrashedTile = AssetTile & { trashedAt: string };
export type UploadResult = schema.UploadResult & { outcome: 'accepted' | 'duplicate' };
/** How a resumable upload stands. */
export type UploadState = schema.UploadState & { result: ResumableResult | null };
export type ResumableResult = schema.ResumableUploadResult & { outcome: 'accepted' | 'duplicate' | 'quarantined' };
/** Which dead letters are meant; null means all. */
export type DeadLetterChoice = Required<schema.DeadLettersSelection>;

/** What the `status` event carries; the answer of `/status` has the stages too. */
export type SystemStatus = schema.Status;
export type Plugin = schema.PluginStatus;
/** What the event tells of one that has gone. */
export interface GonePlugin {
  id: string;
  version: null;
  state: null;
  reason: null;
}
/** A part of this app that a plugin brings. */
export type Panel = schema.Panel;

export interface AssetChange {
  assetId: number;
  stage: string;
  outcome: 'done' | 'skipped' | 'dead';
}

/** A stage has come some way with an asset that takes long. */
export interface AssetProgress {
  assetId: number;
  stage: string;
  /** 0 to 1. */
  progress: number;
}

/** Name of each server-sent event and what it carries. */
export interface EventPayloads {
  'asset.added': { assetId: number };
  'asset.changed': AssetChange;
  'asset.progress': AssetProgress;
  'assets.changed': { assetIds: readonly number[] };
  'asset.removed': { assetId: number };
  'asset.restored': { assetId: number };
  intake: RecentFile;
  stages: readonly StageView[];
  status: SystemStatus;
  backup: { name: string };
  plugin: Plugin | GonePlugin;
  /** There is something new of what people are told. */
  notices: unknown;
  /** What was missed is unknown: load afresh. */
  reset: unknown;
}
export type EventName = keyof EventPayloads;
