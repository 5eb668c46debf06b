import { nativeTheme } from 'electron';
import type { PartialView } from '../../core/ports.ts';

/** Applies the theme to the windows and everything that the system draws around them. */
export const createTheme = (): PartialView => ({
  show({ settings: { theme } }) {
    const source = theme === 'contrast' ? 'system' : theme;
    // Setting it redraws everything, so it is only set on a change.
    if (nativeTheme.themeSource !== source) nativeTheme.themeSource = source;
  },
});
