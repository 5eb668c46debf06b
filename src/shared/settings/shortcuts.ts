import { accelerator } from './kind.ts';
import { custom } from './edit.ts';
import { changedBy, setting } from './setting.ts';

/**
 * The left hand alone presses it: the thumb lies on Super and Alt, which are neighbours on every keyboard (Command and
 * Option on macOS, Windows and Alt on Windows), and X is above them in QWERTY, QWERTZ and AZERTY alike.
 *
 * Nothing common uses it. GNOME has Super+Alt only with S, 8, +, − and arrows, KDE with K, L, P, S and arrows, the game bar
 * of Windows with B, D, G, K, M, R, T and W, PowerToys with Space, and programs on macOS leave ⌥⌘X free. It types nothing:
 * Ctrl+Alt with a letter does on layouts with AltGr. And it has neither Alt+Shift nor Ctrl+Shift in it, which switch the
 * layout of people who write in two scripts. Every combination of two modifiers and Space is used somewhere (input
 * sources, password managers, launchers).
 */
const ONE_HAND = 'Super+Alt+X';

/** Three modifiers and a key that types no character: for what is followed by typing, or rare. Also used nowhere. */
const CHORD = 'CommandOrControl+Alt+Shift';

/**
 * The keys of global shortcuts, as Electron accelerators; null means none. They are registered before they are stored.
 */
export const shortcuts = changedBy('stint', {
  /** Pauses everything, or resumes the last task. */
  toggleShortcut: setting(accelerator, ONE_HAND, custom),
  /** Opens the quick-start window. */
  quickStartShortcut: setting(accelerator, `${CHORD}+Return`, custom),
  /** Resumes the last task. */
  resumeShortcut: setting(accelerator, `${CHORD}+Home`, custom),
  /** Starts the previous task. Off until it is chosen: keys of every program are taken for what everybody needs only. */
  switchBackShortcut: setting(accelerator, null, custom),
  /** Shows the window, or hides it where it is in front. Off until it is chosen. */
  windowShortcut: setting(accelerator, null, custom),
});

/** The global shortcuts, and the setting with the accelerator of each. */
export const shortcutSettings = {
  toggle: 'toggleShortcut',
  quickStart: 'quickStartShortcut',
  resume: 'resumeShortcut',
  switchBack: 'switchBackShortcut',
  window: 'windowShortcut',
} as const satisfies Readonly<Record<string, keyof typeof shortcuts>>;

export type GlobalShortcut = keyof typeof shortcutSettings;

export const globalShortcuts = Object.keys(shortcutSettings) as GlobalShortcut[];

/** A value for each global shortcut. */
export const ofShortcuts = <Value>(of: (name: GlobalShortcut) => Value): Readonly<Record<GlobalShortcut, Value>> =>
  Object.fromEntries(globalShortcuts.map((name) => [name, of(name)])) as Record<GlobalShortcut, Value>;
