import type { EventStream } from '../api/events';

/** A line to the server of which a test holds the other end. */
export class HandStream implements EventStream {
  readyState = 0;
  onopen: ((event: Event) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;
  readonly listeners = new Map<string, (event: MessageEvent<string>) => void>();
  closed = false;

  addEventListener(name: string, listener: (event: MessageEvent<string>) => void): void {
    this.listeners.set(name, listener);
  }
  close(): void {
    this.closed = true;
  }
  opens(): void {
    this.readyState = 1;
    this.onopen?.(new Event('open'));
  }
  sends(name: string, data: string): void {
    this.listeners.get(name)?.(new MessageEvent(name, { data }));
  }
  breaks(readyState: number): void {
    this.readyState = readyState;
    this.onerror?.(new Event('error'));
  }
}
