import type { FromFrame, PanelMethod, PanelTrouble, ToFrame } from '../contract';
import type { Reach } from '../LiveApi';

/** The part of a MessagePort that a frame needs. */
export interface FramePort {
  postMessage(message: FromFrame): void;
}

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (trouble: Error) => void;
}

/** The frame's end of the line: every question is a message, every answer another one. */
export class FrameLine implements Reach {
  readonly #port: FramePort;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;
  #sized = false;

  constructor(port: FramePort) {
    this.#port = port;
  }

  call(method: PanelMethod | 'GET', path: string, body: unknown): Promise<unknown> {
    return this.#ask((id) => ({ type: 'call', id, method, path, body }));
  }

  async preview(): Promise<string | null> {
    const picture = await this.#ask((id) => ({ type: 'preview', id }));
    return picture instanceof Blob ? URL.createObjectURL(picture) : null;
  }

  resize(height: number): void {
    this.#sized = true;
    this.#port.postMessage({ type: 'resize', height });
  }

  /** What the panel shows has this height; a panel that says so itself knows better, and only it can say that there is nothing. */
  grown(height: number): void {
    if (!this.#sized) {
      this.#port.postMessage({ type: 'resize', height: Math.max(height, 1) });
    }
  }

  navigate(assetId: number): void {
    this.#port.postMessage({ type: 'navigate', assetId });
  }

  /** Takes an answer to where it is waited for. */
  answered(message: Extract<ToFrame, { type: 'reply' | 'refusal' }>): void {
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.type === 'reply') {
      waiting?.resolve(message.value);
    } else {
      waiting?.reject(failure(message.trouble));
    }
  }

  #ask(question: (id: number) => FromFrame): Promise<unknown> {
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#port.postMessage(question(id));
    });
  }
}

function failure({ code, message }: PanelTrouble): Error {
  return Object.assign(new Error(message), { code });
}
