import { accelerator } from './kind.ts';
import { custom } from './edit.ts';
import { changedBy, setting } from './setting.ts';

/**
 * Three modifiers and a key that types nothing: free in the desktops, browsers, editors and launchers of all three
 * systems. Every chord of two modifiers and Space is taken somewhere (input sources, password managers, Spotlight and its
 * kin), Ctrl+Alt with a letter types a character on layouts with AltGr, and with arrows and page keys it moves windows
 * between workspaces.
 */
const CHORD = 'CommandOrControl+Alt+Shift';

/** The keys that work in every program, as Electron accelerators; null: none. They are tried before they are stored. */
export const shortcuts = changedBy('stint', {
  /** Pauses everything, or resumes what was active last. */
  toggleShortcut: setting(accelerator, `${CHORD}+Space`, custom),
  /** Opens the quick-start window. */
  quickStartShortcut: setting(accelerator, `${CHORD}+Return`, custom),
  /** Resumes the last task. */
  resumeShortcut: setting(accelerator, `${CHORD}+Home`, custom),
});

/** The global shortcuts, and the setting that holds the accelerator of each. */
export const shortcutSettings = {
  toggle: 'toggleShortcut',
  quickStart: 'quickStartShortcut',
  resume: 'resumeShortcut',
} as const satisfies Readonly<Record<string, keyof typeof shortcuts>>;

export type GlobalShortcut = keyof typeof shortcutSettings;

export const globalShortcuts = Object.keys(shortcutSettings) as GlobalShortcut[];
