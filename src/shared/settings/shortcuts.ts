import { accelerator } from './kind.ts';
import { custom } from './edit.ts';
import { changedBy, setting } from './setting.ts';

/**
 * Three modifiers and a key that types no character: unused in the desktops, browsers, editors and launchers of all
 * three systems. Every combination of two modifiers and Space is used somewhere (input sources, password managers,
 * Spotlight and the like), Ctrl+Alt with a letter types a character on layouts with AltGr, and with arrow and page keys
 * it moves windows between workspaces.
 */
const CHORD = 'CommandOrControl+Alt+Shift';

/**
 * The keys of global shortcuts, as Electron accelerators; null means none. They are registered before they are stored.
 */
export const shortcuts = changedBy('stint', {
  /** Pauses everything, or resumes the last task. */
  toggleShortcut: setting(accelerator, `${CHORD}+Space`, custom),
  /** Opens the quick-start window. */
  quickStartShortcut: setting(accelerator, `${CHORD}+Return`, custom),
  /** Resumes the last task. */
  resumeShortcut: setting(accelerator, `${CHORD}+Home`, custom),
});

/** The global shortcuts, and the setting with the accelerator of each. */
export const shortcutSettings = {
  toggle: 'toggleShortcut',
  quickStart: 'quickStartShortcut',
  resume: 'resumeShortcut',
} as const satisfies Readonly<Record<string, keyof typeof shortcuts>>;

export type GlobalShortcut = keyof typeof shortcutSettings;

export const globalShortcuts = Object.keys(shortcutSettings) as GlobalShortcut[];
