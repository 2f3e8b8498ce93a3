import { useEffectEvent, useLayoutEffect } from 'react';

export type KeyActions = Readonly<Record<string, (() => void) | null>>;

/** Where keys are typed, or where another question is open: there all of them mean something else. */
const TYPING = 'input, textarea, select, [contenteditable], form, dialog';

/** Runs actions by the name of the key, unless a player or a field has its own use for it. */
export function useViewerKeys(actions: KeyActions): void {
  const pressed = useEffectEvent((event: KeyboardEvent): void => {
    const action = actions[event.key] ?? actions[event.key.toLowerCase()];
    if (action && !isMeantElsewhere(event)) {
      event.preventDefault();
      action();
    }
  });
  // Not a moment after the photo is seen: a key pressed then would be lost.
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent): void => pressed(event);
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  }, []);
}

function isMeantElsewhere({ ctrlKey, metaKey, altKey, defaultPrevented, repeat, key, target }: KeyboardEvent): boolean {
  const walks = key.startsWith('Arrow');
  return (
    ctrlKey ||
    metaKey ||
    altKey ||
    defaultPrevented ||
    // A key that is held walks on, but it throws one photo away and no more.
    (repeat && !walks) ||
    (walks && target instanceof HTMLMediaElement) ||
    (target instanceof Element && target.closest(TYPING) !== null)
  );
}
