import { nativeTheme } from 'electron';
import type { Settings } from '#shared/settings/index.ts';
import type { PartialView } from '../../core/ports.ts';

/** Applies a theme to the windows and everything that the system draws around them. */
export function applyTheme(theme: Settings['theme']): void {
  const source = theme === 'contrast' ? 'system' : theme;
  // Setting it redraws everything, so it is only set on a change.
  if (nativeTheme.themeSource !== source) nativeTheme.themeSource = source;
}

/** Applies the theme that the settings choose. */
export const createTheme = (): PartialView => ({ show: ({ settings }) => applyTheme(settings.theme) });
