import type { EventName } from './types';

/** Names of cached answers, in one place, so that events and pages speak of the same ones. */
export const keys = {
  /** Lists of the library, however narrowed. */
  assets: ['assets'] as const,
  /** One of them, by what its address says. */
  assetsOf: (search: string) => ['assets', search] as const,
  asset: (id: number) => ['asset', id] as const,
  /** A history is that of an edition, so that it is asked for anew after each edit. */
  edits: (id: number, etag: string | null) => ['edits', id, etag] as const,
  playback: (id: number) => ['playback', id] as const,
  playbackOf: (id: number, distrusted: boolean) => ['playback', id, distrusted] as const,
  anyStack: ['stack'] as const,
  /** A stack is that of its number of files, so that it is asked for anew when there are more or fewer. */
  stackOf: (cover: number, count: number) => ['stack', cover, count] as const,
  waveform: (url: string) => ['waveform', url] as const,
  anyAsset: ['asset'] as const,
  timeline: ['timeline'] as const,
  timelineOf: (search: string) => ['timeline', search] as const,
  tags: ['tags'] as const,
  places: ['places'] as const,
  trash: ['trash'] as const,
  status: ['status'] as const,
  stages: ['stages'] as const,
  recent: ['recent'] as const,
  anySafeMode: ['safe-mode'] as const,
  /** It may be another whenever the plugins have something else to say. */
  safeMode: (word: string) => ['safe-mode', word] as const,
  deadLetters: (stage: string | null) => ['dead-letters', stage] as const,
  anyDeadLetters: ['dead-letters'] as const,
  panels: ['panels'] as const,
  plugins: ['plugins'] as const,
  pluginSettings: (id: string) => ['plugin-settings', id] as const,
  anyPluginSettings: ['plugin-settings'] as const,
  inspections: ['plugin-inspections'] as const,
  leftovers: ['plugin-leftovers'] as const,
  downloads: ['plugin-downloads'] as const,
  catalogs: ['plugin-catalogs'] as const,
  /** Hangs below the catalogs: one that comes, goes or is known by another key offers something else. */
  offers: ['plugin-catalogs', 'offers'] as const,
  backups: ['backups'] as const,
  findings: (name: string) => ['backups', name, 'findings'] as const,
  returned: (name: string) => ['backups', name, 'restored'] as const,
  quarantine: ['quarantine'] as const,
  /** All that is told of notices. */
  notices: ['notices'] as const,
  told: ['notices', 'told'] as const,
  noticeSetup: ['notices', 'setup'] as const,
  sessions: ['account', 'sessions'] as const,
  tokens: ['account', 'tokens'] as const,
  identity: ['account', 'identity'] as const,
  people: ['people'] as const,
  audit: (wish: unknown) => ['audit', wish] as const,
};

/** The answers that an event makes old without bringing new ones. Whoever names an answer above says here what tells of it, or asks for it by age. */
export const OUTDATED_BY = {
  'asset.added': [keys.timeline],
  'assets.changed': [keys.timeline],
  'asset.removed': [keys.timeline, keys.trash],
  'asset.restored': [keys.timeline, keys.trash],
  plugin: [keys.panels, keys.plugins, keys.anyPluginSettings, keys.offers, keys.downloads, keys.leftovers, keys.noticeSetup],
  backup: [keys.backups],
  notices: [keys.notices],
} satisfies Partial<Record<EventName, readonly (readonly string[])[]>>;
