import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Bridge, START_MS } from './Bridge';
import { HELLO } from './contract';
import type { PanelProps } from './PanelBox';
import { askRoom, previewBlob } from './panelHost';
import styles from './panels.module.css';
import { useShowPhoto } from './useShowPhoto';

const LEAST_PIXELS = 24;
/** What grows without end is scrolled within its frame. */
const MOST_PIXELS = 800;

/** A panel of somebody else: in a frame that is of no origin, so that all it has is the line to this page. */
export function FramedPanel({ panel, subject, facts, onState, onEmpty }: PanelProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const bridge = useRef<Bridge | null>(null);
  const [height, setHeight] = useState(LEAST_PIXELS);
  const showPhoto = useShowPhoto();
  const report = useEffectEvent(onState);
  const picture = useEffectEvent(() => previewBlob(subject?.tile ?? null));
  // A page that walks away by itself would be a nuisance: somebody has just clicked.
  const go = useEffectEvent((id: number) => {
    if (navigator.userActivation.isActive) {
      showPhoto(id);
    }
  });
  const size = useEffectEvent((pixels: number) => {
    onEmpty(pixels === 0);
    setHeight(Math.min(Math.max(pixels, LEAST_PIXELS), MOST_PIXELS));
  });
  const meet = useEffectEvent((line: MessagePort) => {
    const { plugin, name, module } = panel;
    const met = new Bridge(line, {
      call: (method, path, body, signal) => askRoom(plugin, method, path, body, signal),
      preview: () => picture(),
      resize: (pixels) => size(pixels),
      navigate: (id) => go(id),
      mounted: () => report({ kind: 'mounted' }),
      failed: (reason) => report({ kind: 'failed', reason }),
    });
    met.start({ plugin, panel: name }, module, facts);
    return met;
  });
  useEffect(() => {
    const hear = ({ source, origin, data }: MessageEvent<unknown>): void => {
      const own = frame.current?.contentWindow;
      if (!own || source !== own || origin !== 'null' || !isHello(data)) {
        return;
      }
      if (bridge.current !== null) {
        bridge.current.close();
        report({ kind: 'failed', reason: 'It has left its page.' });
        return;
      }
      const { port1, port2 } = new MessageChannel();
      bridge.current = meet(port1);
      // It is of no origin that could be named; that it is this frame's window has been looked at.
      own.postMessage(null, '*', [port2]);
    };
    window.addEventListener('message', hear);
    const silent = setTimeout(() => {
      if (bridge.current === null) {
        report({ kind: 'failed', reason: 'It could not be loaded.' });
      }
    }, START_MS);
    return () => {
      window.removeEventListener('message', hear);
      clearTimeout(silent);
      bridge.current?.close();
      bridge.current = null;
    };
  }, []);
  useEffect(() => bridge.current?.tell(facts), [facts]);
  return (
    <iframe
      ref={frame}
      className={styles.frame}
      title={panel.title}
      src={panel.root}
      sandbox="allow-scripts"
      allow=""
      referrerPolicy="no-referrer"
      style={panel.slot === 'PAGE' ? undefined : { height }}
    />
  );
}

function isHello(data: unknown): boolean {
  return typeof data === 'object' && data !== null && (data as { type?: unknown }).type === HELLO;
}
