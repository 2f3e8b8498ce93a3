// Runs in a frame that is shut off from the page: gets a line to it, loads the panel's module, and lets it work by messages.
import { HELLO, type PanelFacts, type PanelModule, type PanelTheme, type ToFrame, type Unmount } from '../contract';
import { LiveApi } from '../LiveApi';
import { FrameLine } from './FrameLine';

const STYLE = `
  html { background: transparent; }
  body { margin: 0; background: transparent; color: var(--ink); font: var(--text)/1.5 var(--font); overflow-wrap: anywhere; }
  a { color: var(--accent); }
`;

/** Waits for the page to hand the line over; nobody else is listened to. */
function greet(): void {
  const hear = ({ source, ports: [port] }: MessageEvent<unknown>): void => {
    if (source === window.parent && port) {
      window.removeEventListener('message', hear);
      listen(port);
    }
  };
  window.addEventListener('message', hear);
  // The page may have any name; whose frame this is decides who hears it.
  window.parent.postMessage({ type: HELLO }, '*');
}

function listen(port: MessagePort): void {
  const line = new FrameLine(port);
  let panel: Promise<Mounted> | null = null;
  port.onmessage = ({ data: message }: MessageEvent<ToFrame>) => {
    switch (message.type) {
      case 'start':
        panel ??= start(message, line, port);
        return;
      case 'facts':
        dress(message.facts.theme);
        void panel?.then(({ api }) => api.tell(message.facts));
        return;
      case 'reply':
      case 'refusal':
        return line.answered(message);
      case 'ping':
        return port.postMessage({ type: 'pong' });
      case 'stop':
        void panel?.then(({ unmount }) => unmount?.());
    }
  };
}

interface Mounted {
  api: LiveApi;
  unmount: Unmount | undefined;
}

async function start({ names, module, facts }: Extract<ToFrame, { type: 'start' }>, line: FrameLine, port: MessagePort): Promise<Mounted> {
  prepare(facts);
  const api = new LiveApi(names, facts, line);
  const mounted: Mounted = { api, unmount: undefined };
  try {
    const loaded = (await import(/* @vite-ignore */ new URL(module, document.baseURI).href)) as PanelModule;
    mounted.unmount = await loaded.mount(document.body, api);
    port.postMessage({ type: 'mounted' });
    keepSize(line);
  } catch (thrown) {
    port.postMessage({ type: 'failed', reason: thrown instanceof Error ? thrown.message : String(thrown) });
  }
  return mounted;
}

function prepare({ theme }: PanelFacts): void {
  const style = document.createElement('style');
  style.textContent = STYLE;
  document.head.append(style);
  dress(theme);
}

function dress({ dark, tokens }: PanelTheme): void {
  const root = document.documentElement.style;
  root.colorScheme = dark ? 'dark' : 'light';
  for (const [name, value] of Object.entries(tokens)) {
    root.setProperty(name, value);
  }
}

/** As high as what it shows, without the panel doing anything. */
function keepSize(line: FrameLine): void {
  let told = -1;
  new ResizeObserver(() => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height !== told) {
      told = height;
      line.grown(height);
    }
  }).observe(document.body);
}

greet();
