/** Uploads that were begun with this browser, so that the same file goes on even after the page was closed. */
export interface RememberedUploads {
  find(file: File): string | null;
  keep(file: File, id: string): void;
  forget(file: File): void;
}

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem'>;

const KEY = 'uploads';
/** The server forgets them by then. */
const KEPT_MS = 7 * 86_400_000;

interface Entry {
  file: string;
  id: string;
  at: number;
}

export function rememberedUploads(storage: Storage = localStorage, now: () => number = Date.now): RememberedUploads {
  const others = (file: File): Entry[] => read(storage, now()).filter((entry) => entry.file !== nameOf(file));
  return {
    find: (file) => read(storage, now()).find((entry) => entry.file === nameOf(file))?.id ?? null,
    keep: (file, id) => write(storage, [...others(file), { file: nameOf(file), id, at: now() }]),
    forget: (file) => write(storage, others(file)),
  };
}

/** What tells files apart without reading them. */
function nameOf({ name, size, lastModified }: File): string {
  return `${name} ${size} ${lastModified}`;
}

function read(storage: Storage, now: number): Entry[] {
  try {
    const entries: unknown = JSON.parse(storage.getItem(KEY) ?? '[]');
    return Array.isArray(entries) ? entries.filter((entry) => isEntry(entry) && now - entry.at < KEPT_MS) : [];
  } catch {
    return [];
  }
}

function write(storage: Storage, entries: readonly Entry[]): void {
  try {
    storage.setItem(KEY, JSON.stringify(entries));
  } catch {
    // Storage may be forbidden or full; the upload then begins anew after the page was closed.
  }
}

function isEntry(value: unknown): value is Entry {
  const { file, id, at } = (value ?? {}) as Partial<Entry>;
  return typeof file === 'string' && typeof id === 'string' && typeof at === 'number';
}
