import { browserClock, type Clock } from './events';
import { ApiError } from './envelope';
import type { Inspection, OfferInspection } from './pluginTypes';

const AGAIN_MS = 500;

/** What looks into a jar that is somewhere else. */
export interface InspectionDesk {
  begin: () => Promise<OfferInspection>;
  look: (id: string) => Promise<OfferInspection>;
  end: (id: string) => Promise<unknown>;
}

export interface JarWatch {
  /** Told how far it is, 0 to 1. */
  onPart: (part: number) => void;
  signal: AbortSignal;
}

/**
 * Has the server bring a jar and look into it, and waits as long as that takes. Who goes away meanwhile has it broken off.
 *
 * @throws ApiError when it cannot be looked at
 */
export async function inspectOffered(desk: InspectionDesk, { onPart, signal }: JarWatch, clock: Clock = browserClock): Promise<Inspection> {
  let seen = await desk.begin();
  while (seen.state === 'COMING') {
    onPart(seen.received / Math.max(1, seen.bytes));
    await new Promise<void>((resolve) => {
      const cancel = clock.after(AGAIN_MS, resolve);
      signal.addEventListener('abort', () => (cancel(), resolve()), { once: true });
    });
    if (signal.aborted) {
      await desk.end(seen.id);
      signal.throwIfAborted();
    }
    seen = await desk.look(seen.id);
  }
  if (seen.report !== null) {
    return seen.report;
  }
  const { code, message, hint } = seen.trouble ?? { code: 'INTERNAL', message: 'It could not be looked at.', hint: null };
  throw new ApiError(200, { code, message, hint, details: {} });
}
