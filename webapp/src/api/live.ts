import type { QueryClient } from '@tanstack/react-query';
import { Arrivals } from './arrivals';
import { ApiError } from './envelope';
import { browserClock, type Clock, type EventHub } from './events';
import { keys, OUTDATED_BY } from './keys';
import { asset } from './library';
import { changeLists } from './lists';
import { fits, type Narrowing } from './narrowing';
import type { Playing } from './playback';
import { withoutTile, withTile, type TimelinePages } from './timelinePages';
import type { AssetDetail, GonePlugin, Plugin, RecentFile, StageView, SystemStatus } from './types';

const RECENT_KEPT = 20;
const GATHER_MS = 1_000;
/** What events call an edit. */
const BY_PERSON = 'edit';

type Look = (assetId: number) => Promise<AssetDetail>;

/** Keeps the cached answers true by what the server's events tell. Returns how to stop. */
export function keepLive(hub: EventHub, client: QueryClient, clock: Clock = browserClock, look: Look = asset): () => void {
  const library = new LiveLibrary(client, clock, look);
  const lists = new GatheredRefresh(client, clock);
  const stops = [
    ...outdating(hub, lists),
    hub.on('asset.added', ({ assetId }) => library.changed([assetId])),
    hub.on('asset.changed', ({ assetId, stage }) => {
      library.changed([assetId]);
      lists.ask(keys.playback(assetId));
      if (stage === BY_PERSON) {
        lists.ask(keys.timeline);
      }
    }),
    hub.on('asset.progress', ({ assetId, progress }) => {
      showProgress(client, assetId, progress);
      // Its beginning may be there by now.
      lists.ask(keys.playback(assetId));
    }),
    hub.on('assets.changed', ({ assetIds }) => library.changed(assetIds)),
    hub.on('asset.removed', ({ assetId }) => library.removed(assetId)),
    hub.on('asset.restored', ({ assetId }) => library.changed([assetId])),
    hub.on('intake', (file) => {
      client.setQueryData<readonly RecentFile[]>(keys.recent, (before) => withRecent(before, file));
      if (file.outcome === 'quarantined') {
        lists.ask(keys.quarantine);
      }
    }),
    hub.on('stages', (stages) => {
      const before = client.getQueryData<readonly StageView[]>(keys.stages);
      client.setQueryData(keys.stages, stages);
      if (deadCount(before) !== deadCount(stages)) {
        lists.ask(keys.anyDeadLetters);
      }
    }),
    hub.on('status', (status) => receiveStatus(client, lists, status)),
    hub.on('plugin', (plugin) => {
      client.setQueryData<SystemStatus>(keys.status, (before) => before && { ...before, plugins: withPlugin(before.plugins, plugin) });
    }),
    hub.on('reset', () => void client.invalidateQueries()),
    hub.watch(() => {
      if (hub.connection === 'open') {
        askAgainWhatFailed(client);
      }
    }),
  ];
  return () => stops.forEach((stop) => stop());
}

function outdating(hub: EventHub, lists: GatheredRefresh): (() => void)[] {
  return Object.entries(OUTDATED_BY).map(([event, old]) =>
    hub.on(event as keyof typeof OUTDATED_BY, () => old.forEach((key) => lists.ask(key))),
  );
}

/** One that has gone, or was never there since it did not arrive, has no state. */
function withPlugin(before: readonly Plugin[], plugin: Plugin | GonePlugin): readonly Plugin[] {
  const others = before.filter(({ id }) => id !== plugin.id);
  return plugin.state === null ? others : [...others, plugin];
}

/** Of those that are looked at. */
function showProgress(client: QueryClient, assetId: number, progress: number): void {
  client.setQueriesData<Playing>({ queryKey: keys.playback(assetId) }, (playing) => playing && { ...playing, progress });
}

/** What failed while the server was away would otherwise stay failed: events only tell what is new. */
function askAgainWhatFailed(client: QueryClient): void {
  void client.invalidateQueries({ predicate: ({ state }) => state.status === 'error' });
}

function receiveStatus(client: QueryClient, lists: GatheredRefresh, status: SystemStatus): void {
  const before = client.getQueryData<SystemStatus>(keys.status);
  client.setQueryData<SystemStatus>(keys.status, { ...status, stages: status.stages ?? before?.stages ?? null });
  if (status.state === 'READY' && before?.state !== 'READY') {
    void client.invalidateQueries();
  }
  if (before && before.quarantined !== status.quarantined) {
    lists.ask(keys.quarantine);
  }
}

function withRecent(before: readonly RecentFile[] | undefined, file: RecentFile): RecentFile[] | undefined {
  return before && [file, ...before].slice(0, RECENT_KEPT);
}

function deadCount(stages: readonly StageView[] | undefined): number {
  return (stages ?? []).reduce((sum, stage) => sum + stage.dead, 0);
}

/** The gallery's share: tiles appear, change and go one by one. */
class LiveLibrary {
  readonly #client: QueryClient;
  readonly #look: Look;
  readonly #arrivals: Arrivals;

  constructor(client: QueryClient, clock: Clock, look: Look) {
    this.#client = client;
    this.#look = look;
    this.#arrivals = new Arrivals(
      { refresh: (ids) => this.#refresh(ids), refreshAll: () => client.invalidateQueries({ queryKey: keys.assets }) },
      clock,
    );
  }

  changed(assetIds: readonly number[]): void {
    this.#arrivals.add(assetIds);
  }

  removed(assetId: number): void {
    this.#arrivals.forget(assetId);
    this.#drop(assetId);
  }

  #drop(assetId: number): void {
    changeLists(this.#client, (pages) => withoutTile(pages, assetId));
  }

  /** One change for all of them, since each lays the whole gallery out anew. */
  async #refresh(assetIds: readonly number[]): Promise<void> {
    const before = assetIds.map((id) => this.#answers(id));
    const found = await Promise.all(assetIds.map((id) => existing(id, this.#look)));
    // An edit that was answered meanwhile may be newer than this answer: which of them is, only another one tells.
    const overtaken = new Set(assetIds.filter((id, index) => this.#answers(id) !== before[index]));
    const fresh = assetIds.map((id, index) => ({ id, detail: found[index] ?? null })).filter(({ id }) => !overtaken.has(id));
    for (const { id, detail } of fresh) {
      if (detail !== null) {
        this.#client.setQueryData(keys.asset(id), detail);
      }
    }
    changeLists(this.#client, (pages, narrowing) =>
      fresh.reduce((changing, { id, detail }) => placed(changing, id, detail, narrowing), pages),
    );
    this.changed([...overtaken]);
  }

  /** How many answers about an asset have been shown. */
  #answers(assetId: number): number {
    return this.#client.getQueryState(keys.asset(assetId))?.dataUpdateCount ?? 0;
  }
}

/** Shows what the server has just answered about a photo wherever it is seen. */
export function show(client: QueryClient, detail: AssetDetail): void {
  // What was asked before is answered by something older.
  void client.cancelQueries({ queryKey: keys.asset(detail.id) });
  client.setQueryData(keys.asset(detail.id), detail);
  changeLists(client, (pages, narrowing) => placed(pages, detail.id, detail, narrowing));
}

function placed(pages: TimelinePages, id: number, detail: AssetDetail | null, narrowing: Narrowing): TimelinePages {
  return detail !== null && fits(detail, narrowing) ? withTile(pages, detail) : withoutTile(pages, id);
}

/** The asset, or null when it is gone. */
async function existing(assetId: number, look: Look): Promise<AssetDetail | null> {
  try {
    return await look(assetId);
  } catch (thrown) {
    if (thrown instanceof ApiError && thrown.status === 404) {
      return null;
    }
    throw thrown;
  }
}

/** Asks for lists again at most once a second each, however many events say they changed. */
class GatheredRefresh {
  readonly #client: QueryClient;
  readonly #clock: Clock;
  readonly #asked = new Set<string>();

  constructor(client: QueryClient, clock: Clock) {
    this.#client = client;
    this.#clock = clock;
  }

  ask(key: readonly unknown[]): void {
    const name = JSON.stringify(key);
    if (!this.#asked.has(name)) {
      this.#asked.add(name);
      this.#clock.after(GATHER_MS, () => {
        this.#asked.delete(name);
        void this.#client.invalidateQueries({ queryKey: key });
      });
    }
  }
}
