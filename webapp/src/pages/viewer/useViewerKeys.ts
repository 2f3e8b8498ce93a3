import { useEffect } from 'react';

export type KeyActions = Readonly<Record<string, (() => void) | null>>;

/** Runs actions by the name of the key, unless a player or a field has its own use for it. */
export function useViewerKeys(actions: KeyActions): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) {
        return;
      }
      if (event.key.startsWith('Arrow') && event.target instanceof HTMLMediaElement) {
        return;
      }
      const action = actions[event.key] ?? actions[event.key.toLowerCase()];
      if (action) {
        event.preventDefault();
        action();
      }
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [actions]);
}
