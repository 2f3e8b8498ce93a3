import type { EventName, EventPayloads } from './types';

/** The part of the browser's EventSource that the hub needs. */
export interface EventStream {
  readonly readyState: number;
  onopen: ((event: Event) => void) | null;
  onerror: ((event: Event) => void) | null;
  addEventListener(name: string, listener: (event: MessageEvent<string>) => void): void;
  close(): void;
}

export interface Clock {
  now(): number;
  after(milliseconds: number, action: () => void): () => void;
}

export type Connection = 'connecting' | 'open' | 'lost';

type Listener<N extends EventName> = (payload: EventPayloads[N]) => void;

const NAMES: readonly EventName[] = [
  'asset.added',
  'asset.changed',
  'asset.progress',
  'assets.changed',
  'asset.removed',
  'asset.restored',
  'intake',
  'stages',
  'status',
  'plugin',
  'backup',
  'notices',
  'reset',
];
const CLOSED = 2;
/** The server sends `status` every 10 s; this long a silence means the line is dead though nobody closed it. */
export const SILENCE_MS = 35_000;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 15_000;

export const browserClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, action) => {
    const timer = setTimeout(action, milliseconds);
    return () => clearTimeout(timer);
  },
};

interface HubOptions {
  clock?: Clock;
  /** Told when the server answered and did not open the line: perhaps the session has ended. */
  refused?: () => void;
}

/**
 * The one line to the server's events, shared by the whole page. The browser reconnects by itself and resumes with
 * Last-Event-ID; where it gives up (an error status) the hub opens a new line and, since the place in the stream is
 * lost then, tells its listeners `reset`.
 */
export class EventHub {
  readonly #open: () => EventStream;
  readonly #clock: Clock;
  readonly #refused: () => void;
  readonly #listeners = new Map<EventName, Set<Listener<EventName>>>();
  readonly #watchers = new Set<() => void>();
  #stream: EventStream | null = null;
  #connection: Connection = 'connecting';
  #pause = FIRST_PAUSE_MS;
  #placeLost = false;
  #cancelTimer: () => void = () => {};

  constructor(open: () => EventStream, { clock = browserClock, refused = () => {} }: HubOptions = {}) {
    this.#open = open;
    this.#clock = clock;
    this.#refused = refused;
  }

  get connection(): Connection {
    return this.#connection;
  }

  /** Hears one kind of event; returns how to stop. */
  on<N extends EventName>(name: N, listener: Listener<N>): () => void {
    const listeners = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, listeners);
    listeners.add(listener as Listener<EventName>);
    return () => listeners.delete(listener as Listener<EventName>);
  }

  /** Is told whenever the connection changes; returns how to stop. */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  start(): void {
    if (this.#stream !== null) {
      return;
    }
    const stream = this.#open();
    this.#stream = stream;
    stream.onopen = () => this.#opened();
    stream.onerror = () => this.#failed(stream);
    for (const name of NAMES) {
      stream.addEventListener(name, (event) => this.#received(name, event.data));
    }
    this.#expectSound();
  }

  /** Hangs up, for example while nobody looks at the page. The next start tells `reset`. */
  stop(): void {
    this.#hangUp();
    this.#placeLost = true;
  }

  #opened(): void {
    this.#pause = FIRST_PAUSE_MS;
    this.#become('open');
    if (this.#placeLost) {
      this.#placeLost = false;
      this.#tell('reset', {});
    }
    this.#expectSound();
  }

  #failed(stream: EventStream): void {
    this.#become('lost');
    if (stream.readyState === CLOSED) {
      this.#reopenLater();
      this.#refused();
    }
  }

  #reopenLater(): void {
    this.stop();
    this.#cancelTimer = this.#clock.after(this.#pause, () => this.start());
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE_MS);
  }

  #received(name: EventName, data: string): void {
    this.#become('open');
    this.#expectSound();
    const payload = parse(data);
    if (payload !== undefined) {
      this.#tell(name, payload as EventPayloads[EventName]);
    }
  }

  #tell<N extends EventName>(name: N, payload: EventPayloads[N]): void {
    for (const listener of this.#listeners.get(name) ?? []) {
      listener(payload);
    }
  }

  #expectSound(): void {
    this.#cancelTimer();
    this.#cancelTimer = this.#clock.after(SILENCE_MS, () => {
      this.#become('lost');
      this.#reopenLater();
    });
  }

  #hangUp(): void {
    this.#cancelTimer();
    this.#stream?.close();
    this.#stream = null;
  }

  #become(connection: Connection): void {
    if (this.#connection !== connection) {
      this.#connection = connection;
      for (const watcher of this.#watchers) {
        watcher();
      }
    }
  }
}

/** The reset event may come without data; anything else unreadable is left out. */
function parse(data: string): unknown {
  try {
    return data === '' ? {} : JSON.parse(data);
  } catch {
    return undefined;
  }
}
