import { explain } from '../api/envelope';
import { browserClock, type Clock } from '../api/events';
import type { FromFrame, PanelFacts, PanelMethod, PanelNames, PanelTrouble, ToFrame } from './contract';
import { understood } from './messages';

/** The part of a MessagePort that a bridge needs. */
export interface Line {
  onmessage: ((event: MessageEvent<unknown>) => void) | null;
  postMessage(message: ToFrame): void;
  close(): void;
}

/** What the page does for a frame. */
export interface FrameHost {
  call(method: PanelMethod | 'GET', path: string, body: unknown, signal: AbortSignal): Promise<unknown>;
  preview(): Promise<Blob | null>;
  resize(height: number): void;
  navigate(assetId: number): void;
  mounted(): void;
  /** It will not work any more, for this reason. */
  failed(reason: string): void;
}

export const START_MS = 10_000;
export const CALL_MS = 30_000;
export const PING_MS = 5_000;
const MOST_UNANSWERED = 2;
export const MOST_CALLS = 8;
export const MOST_A_SECOND = 100;

const BUSY: PanelTrouble = { code: 'TOO_MANY_CALLS', message: `A panel may ask ${MOST_CALLS} things at a time.` };
const SLOW: PanelTrouble = { code: 'TIMEOUT', message: 'The plugin has not answered in time.' };

/** The page's end of the line to a panel in a frame. It believes nothing, waits for nothing without end, and gives up once. */
export class Bridge {
  readonly #line: Line;
  readonly #host: FrameHost;
  readonly #clock: Clock;
  readonly #calls = new Map<number, () => void>();
  #stopStart = (): void => {};
  #stopPing = (): void => {};
  #open = true;
  #mounted = false;
  #unanswered = 0;
  #second = 0;
  #said = 0;

  constructor(line: Line, host: FrameHost, clock: Clock = browserClock) {
    this.#line = line;
    this.#host = host;
    this.#clock = clock;
    line.onmessage = ({ data }) => this.#hear(data);
  }

  start(names: PanelNames, module: string, facts: PanelFacts): void {
    this.#line.postMessage({ type: 'start', names, module, facts });
    this.#stopStart = this.#clock.after(START_MS, () => this.#giveUp(`It did not start within ${START_MS / 1_000} seconds.`));
  }

  tell(facts: PanelFacts): void {
    if (this.#open) {
      this.#line.postMessage({ type: 'facts', facts });
    }
  }

  close(): void {
    if (this.#open) {
      this.#open = false;
      this.#line.postMessage({ type: 'stop' });
      this.#line.close();
      this.#stopStart();
      this.#stopPing();
      this.#calls.forEach((end) => end());
    }
  }

  #hear(data: unknown): void {
    if (!this.#open || this.#talksTooMuch()) {
      return;
    }
    const said = understood(data);
    if (said === null) {
      this.#giveUp('It says what nobody understands.');
    } else {
      this.#answer(said);
    }
  }

  #answer(said: FromFrame): void {
    switch (said.type) {
      case 'mounted':
        return this.#hasMounted();
      case 'failed':
        return this.#giveUp(said.reason);
      case 'pong':
        this.#unanswered = 0;
        return;
      case 'call':
        return this.#serve(said.id, (signal) => this.#host.call(said.method, said.path, said.body, signal));
      case 'preview':
        return this.#serve(said.id, () => this.#host.preview());
      case 'resize':
        return this.#host.resize(said.height);
      case 'navigate':
        return this.#host.navigate(said.assetId);
    }
  }

  #hasMounted(): void {
    if (!this.#mounted) {
      this.#mounted = true;
      this.#stopStart();
      this.#host.mounted();
      this.#watch();
    }
  }

  /** Counts questions rather than time: a computer that slept has not been silent. */
  #watch(): void {
    this.#stopPing = this.#clock.after(PING_MS, () => {
      if (this.#unanswered >= MOST_UNANSWERED) {
        this.#giveUp('It does not answer any more.');
      } else {
        this.#unanswered += 1;
        this.#line.postMessage({ type: 'ping' });
        this.#watch();
      }
    });
  }

  #serve(id: number, deed: (signal: AbortSignal) => Promise<unknown>): void {
    if (this.#calls.has(id) || this.#calls.size >= MOST_CALLS) {
      this.#line.postMessage({ type: 'refusal', id, trouble: BUSY });
      return;
    }
    const breaking = new AbortController();
    const stop = this.#clock.after(CALL_MS, () => {
      end();
      this.#reply({ type: 'refusal', id, trouble: SLOW });
    });
    const end = (): void => {
      stop();
      this.#calls.delete(id);
      breaking.abort();
    };
    this.#calls.set(id, end);
    const settle = (message: ToFrame): void => {
      if (this.#calls.get(id) === end) {
        end();
        this.#reply(message);
      }
    };
    attempt(() => deed(breaking.signal)).then(
      (value) => settle({ type: 'reply', id, value }),
      (thrown: unknown) => settle({ type: 'refusal', id, trouble: troubleOf(thrown) }),
    );
  }

  #reply(message: ToFrame): void {
    if (this.#open) {
      this.#line.postMessage(message);
    }
  }

  #talksTooMuch(): boolean {
    const second = Math.floor(this.#clock.now() / 1_000);
    this.#said = second === this.#second ? this.#said + 1 : 1;
    this.#second = second;
    if (this.#said > MOST_A_SECOND) {
      this.#giveUp('It talks without end.');
      return true;
    }
    return false;
  }

  #giveUp(reason: string): void {
    if (this.#open) {
      this.close();
      this.#host.failed(reason);
    }
  }
}

/** What throws at once fails like what throws later. */
async function attempt<T>(deed: () => Promise<T>): Promise<T> {
  return deed();
}

function troubleOf(thrown: unknown): PanelTrouble {
  const { code, message } = explain(thrown);
  return { code, message };
}
