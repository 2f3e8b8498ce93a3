import type { Door, Right, Session } from '../api/doorTypes';
import { ApiError } from '../api/envelope';
import type { Passport } from '../api/passport';

/** Where this browser stands. */
export type DoorState =
  | { readonly kind: 'asking' }
  /** The server did not tell. */
  | { readonly kind: 'away'; readonly thrown: unknown }
  /** Nobody can log in yet: the first admin is awaited. */
  | { readonly kind: 'firstRun'; readonly door: Door }
  /** @param byChoice the person logged out, rather than that a session is missing */
  | { readonly kind: 'outside'; readonly door: Door; readonly byChoice: boolean }
  | { readonly kind: 'inside'; readonly door: Door; readonly session: Session }
  /** The session ended while the app was open: what is on the screen stays until the same person is back. */
  | { readonly kind: 'ended'; readonly door: Door; readonly session: Session };

/** What is asked of the server. */
export interface DoorQuestions {
  door: () => Promise<Door>;
  /** Null for nobody. */
  session: () => Promise<Session | null>;
}

/** Knows who is logged in with this browser, and learns it anew when a request is refused. */
export class Doorkeeper implements Passport {
  readonly #ask: DoorQuestions;
  readonly #watchers = new Set<() => void>();
  #state: DoorState = { kind: 'asking' };
  #looking: Promise<void> | null = null;

  constructor(ask: DoorQuestions) {
    this.#ask = ask;
  }

  get state(): DoorState {
    return this.#state;
  }

  get csrf(): string | null {
    return this.#state.kind === 'inside' ? this.#state.session.csrf : null;
  }

  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** Asks the server how things stand; however many ask at a time, it is asked once. */
  look(): Promise<void> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  /** Somebody has logged in, or was invited in. */
  async entered(session: Session): Promise<void> {
    const known = doorOf(this.#state) ?? (await this.#ask.door());
    this.#become({ kind: 'inside', door: { ...known, firstRun: false }, session });
  }

  /** The person has logged out, or gives an ended session up. */
  left(): void {
    const door = doorOf(this.#state);
    if (door) {
      this.#become({ kind: 'outside', door, byChoice: true });
    }
  }

  refused(): void {
    // A request that was made before the session ended or changed proves nothing, so the server is asked.
    if (this.#state.kind === 'inside') {
      void this.look();
    }
  }

  async renew(): Promise<boolean> {
    const before = sessionOf(this.#state);
    await this.look();
    const now = this.#state.kind === 'inside' ? this.#state.session : null;
    return before !== null && now !== null && now.account.id === before.account.id && now.csrf !== before.csrf;
  }

  async #look(): Promise<void> {
    try {
      const [door, session] = await Promise.all([this.#ask.door(), this.#ask.session()]);
      this.#become(this.#after(door, session));
    } catch (thrown) {
      // A server that is away says nothing about a session that was good before.
      if (sessionOf(this.#state) === null) {
        this.#become({ kind: 'away', thrown });
      }
    }
  }

  #after(door: Door, session: Session | null): DoorState {
    if (door.firstRun) {
      return { kind: 'firstRun', door };
    }
    if (session !== null) {
      return { kind: 'inside', door, session };
    }
    const before = sessionOf(this.#state);
    if (door.away !== null) {
      // Nobody can tell now whether a session is good.
      return before === null ? { kind: 'away', thrown: awayError(door.away) } : this.#state;
    }
    return before === null
      ? { kind: 'outside', door, byChoice: this.#state.kind === 'outside' && this.#state.byChoice }
      : { kind: 'ended', door, session: before };
  }

  #become(state: DoorState): void {
    this.#state = state;
    for (const watcher of this.#watchers) {
      watcher();
    }
  }
}

function awayError({ message, hint }: NonNullable<Door['away']>): ApiError {
  return new ApiError(503, { code: 'DATABASE_AWAY', message, hint, details: {} });
}

export function sessionOf(state: DoorState): Session | null {
  return state.kind === 'inside' || state.kind === 'ended' ? state.session : null;
}

export function doorOf(state: DoorState): Door | null {
  return state.kind === 'asking' || state.kind === 'away' ? null : state.door;
}

export function may(session: Session, right: Right): boolean {
  return session.rights.includes(right);
}
