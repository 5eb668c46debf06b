import { nativeTheme } from 'electron';
import type { PartialView } from '../../core/ports.ts';

/** Light or dark as chosen, for the window and for whatever the system draws around it. */
export const createTheme = (): PartialView => ({
  show({ settings: { theme } }) {
    const source = theme === 'contrast' ? 'system' : theme;
    // Setting it redraws everything, so only a change is passed on.
    if (nativeTheme.themeSource !== source) nativeTheme.themeSource = source;
  },
});
