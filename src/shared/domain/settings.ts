/** What the user chose. Stored one row a key; a key that was never set has its default. */
export type Settings = {
  /** Several tasks may run at once. Off: starting one pauses the others at the same millisecond. */
  readonly severalAtOnce: boolean;
  /** Electron accelerator of the global toggle; null: none. */
  readonly shortcut: string | null;
  readonly language: 'system' | 'en' | 'ru';
};

/**
 * Three modifiers and Space: free in the desktops, browsers, editors and launchers of all three systems. Every chord of
 * two modifiers and Space is taken somewhere (input sources, password managers, Spotlight and its kin), and Ctrl+Alt with
 * a letter types a character on layouts with AltGr.
 */
const DEFAULT_SHORTCUT = 'CommandOrControl+Alt+Shift+Space';

export const defaultSettings: Settings = { severalAtOnce: false, shortcut: DEFAULT_SHORTCUT, language: 'system' };
