import { useState } from 'react';
import { IconButton } from '../components/Button';
import type { IconName } from '../components/Icon';
import { currentTheme, nextTheme, wearTheme, type Theme } from './theme';

const ICON: Readonly<Record<Theme, IconName>> = { system: 'system', light: 'sun', dark: 'moon' };
const WORD: Readonly<Record<Theme, string>> = { system: 'as the system', light: 'light', dark: 'dark' };

/** The colours that are worn, and how to wear the next ones. */
export function useThemeChoice() {
  const [theme, setTheme] = useState(currentTheme);
  const next = nextTheme(theme);
  const change = (): void => {
    wearTheme(next);
    setTheme(next);
  };
  return { icon: ICON[theme], word: WORD[theme], next: WORD[next], change };
}

export function ThemeButton() {
  const { icon, word, next, change } = useThemeChoice();
  return <IconButton icon={icon} label={`Colours: ${word}. Change to ${next}`} onClick={change} />;
}
