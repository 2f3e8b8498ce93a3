import { useEffectEvent, useLayoutEffect } from 'react';

export type KeyActions = Readonly<Record<string, (() => void) | null>>;

/** What a key does by itself where it is pressed. */
const PRESSES: Readonly<Record<string, string>> = { ' ': 'button, a, summary', Enter: 'button, a, summary' };
/** Sliders know arrows, and no letters. */
const SLIDER = 'input[type=range]';

/** Where keys are typed, or where another question is open: there all of them mean something else. */
const TYPING = 'input, textarea, select, [contenteditable], form, dialog';

/** Runs actions by the name of the key (`Shift+F` where a letter is meant with Shift), unless a player or a field has its own use for it. */
export function useViewerKeys(actions: KeyActions): void {
  const pressed = useEffectEvent((event: KeyboardEvent): void => {
    const action = actions[nameOf(event)];
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
  const presses = PRESSES[key];
  const typing = target instanceof Element && !(target.matches(SLIDER) && !walks) && target.closest(TYPING) !== null;
  return (
    ctrlKey ||
    metaKey ||
    altKey ||
    defaultPrevented ||
    // A key that is held walks on, but it throws one photo away and no more.
    (repeat && !walks) ||
    typing ||
    (presses !== undefined && target instanceof Element && target.closest(presses) !== null)
  );
}

function nameOf({ key, shiftKey }: KeyboardEvent): string {
  // Some keyboards have their digits with Shift.
  const letter = key.length === 1 && key.toLowerCase() !== key.toUpperCase();
  return letter && shiftKey ? `Shift+${key.toUpperCase()}` : letter ? key.toLowerCase() : key;
}
