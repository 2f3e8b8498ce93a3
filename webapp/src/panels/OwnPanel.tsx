import { useEffect, useEffectEvent, useRef } from 'react';
import { START_MS } from './Bridge';
import type { PanelModule, Unmount } from './contract';
import { LiveApi } from './LiveApi';
import type { PanelProps } from './PanelBox';
import { askRoom, previewUrl } from './panelHost';
import { useShowPhoto } from './useShowPhoto';

/** A panel that came with the appliance: part of the page. */
export function OwnPanel({ panel, subject, facts, onState, onEmpty }: PanelProps) {
  const element = useRef<HTMLDivElement>(null);
  const api = useRef<LiveApi | null>(null);
  const showPhoto = useShowPhoto();
  const report = useEffectEvent(onState);
  const picture = useEffectEvent(async () => previewUrl(subject?.tile ?? null));
  const go = useEffectEvent((id: number) => showPhoto(id));
  // It grows by itself; all that counts is whether there is anything.
  const size = useEffectEvent((pixels: number) => onEmpty(pixels === 0));
  const make = useEffectEvent(() => {
    const { plugin, name } = panel;
    return new LiveApi({ plugin, panel: name }, facts, {
      call: (method, path, body) => askRoom(plugin, method, path, body),
      preview: () => picture(),
      resize: (pixels) => size(pixels),
      navigate: (id) => go(id),
    });
  });
  const mount = useEffectEvent((room: HTMLElement) => mounted(panel.root + panel.module, room, (api.current = make())));
  useEffect(() => {
    // A room of its own for each mounting: what an earlier one still draws is not seen.
    const room = document.createElement('div');
    element.current?.append(room);
    let unmount: Unmount | undefined;
    let left = false;
    const slow = setTimeout(() => report({ kind: 'failed', reason: `It did not start within ${START_MS / 1_000} seconds.` }), START_MS);
    mount(room).then(
      (done) => {
        clearTimeout(slow);
        unmount = done;
        if (left) {
          leave(done);
        } else {
          report({ kind: 'mounted' });
        }
      },
      (thrown: unknown) => {
        clearTimeout(slow);
        if (!left) {
          report({ kind: 'failed', reason: thrown instanceof Error ? thrown.message : String(thrown) });
        }
      },
    );
    return () => {
      left = true;
      clearTimeout(slow);
      leave(unmount);
      room.remove();
    };
  }, []);
  useEffect(() => api.current?.tell(facts), [facts]);
  return <div ref={element} />;
}

async function mounted(address: string, room: HTMLElement, api: LiveApi): Promise<Unmount | undefined> {
  const module = (await import(/* @vite-ignore */ address)) as PanelModule;
  return module.mount(room, api);
}

/** A panel that cannot tidy up must not take the page with it. */
function leave(unmount: Unmount | undefined): void {
  try {
    unmount?.();
  } catch (thrown) {
    reportError(thrown);
  }
}
