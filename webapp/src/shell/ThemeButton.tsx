import { useState } from 'react';
import { IconButton } from '../components/Button';
import type { IconName } from '../components/Icon';
import { currentTheme, nextTheme, wearTheme, type Theme } from './theme';

const ICON: Readonly<Record<Theme, IconName>> = { system: 'system', light: 'sun', dark: 'moon' };
const WORD: Readonly<Record<Theme, string>> = { system: 'as the system', light: 'light', dark: 'dark' };

export function ThemeButton() {
  const [theme, setTheme] = useState(currentTheme);
  const next = nextTheme(theme);
  return (
    <IconButton
      icon={ICON[theme]}
      label={`Colours: ${WORD[theme]}. Change to ${WORD[next]}`}
      onClick={() => {
        wearTheme(next);
        setTheme(next);
      }}
    />
  );
}
