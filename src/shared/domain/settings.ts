import type { ListView } from './listView.ts';
import type { Colour } from './project.ts';

/** What the user chose. Stored one row a key; a key that was never set has its default. */
export type Settings = {
  /** Several tasks may run at once. Off: starting one pauses the others at the same millisecond. */
  readonly severalAtOnce: boolean;
  /** Electron accelerator of the global toggle; null: none. */
  readonly shortcut: string | null;
  readonly language: 'system' | 'en' | 'ru';
  /** What to do when an entry is put where others are. */
  readonly overlaps: 'ask' | 'trim' | 'allow';
  /** Minutes after midnight at which a day starts. */
  readonly dayStartsAt: number;
  /** IANA zone the days are counted in; null: the system's. */
  readonly zone: string | null;
  /** Shorter absences are no absences, minutes. */
  readonly awayMinutes: number;
  /** The signs of absence that count. */
  readonly awayOnIdle: boolean;
  readonly awayOnLock: boolean;
  readonly awayOnSleep: boolean;
  readonly awayOnSwitch: boolean;
  /** What to do about an absence: ask when the person is back, count it, or end the work where it began. */
  readonly awayPolicy: 'ask' | 'keep' | 'stop';
  /** `contrast`: as the system, with the strongest colours. */
  readonly theme: 'system' | 'light' | 'dark' | 'contrast';
  readonly accent: Colour;
  readonly density: 'roomy' | 'compact';
  /** Lists of tasks that were given a name. */
  readonly savedViews: readonly SavedView[];
  /** Where backups go; null: the folder beside the database. */
  readonly backupFolder: string | null;
};

export type SavedView = { readonly name: string; readonly view: ListView };

/**
 * Three modifiers and Space: free in the desktops, browsers, editors and launchers of all three systems. Every chord of
 * two modifiers and Space is taken somewhere (input sources, password managers, Spotlight and its kin), and Ctrl+Alt with
 * a letter types a character on layouts with AltGr.
 */
const DEFAULT_SHORTCUT = 'CommandOrControl+Alt+Shift+Space';

export const defaultSettings: Settings = {
  severalAtOnce: false,
  shortcut: DEFAULT_SHORTCUT,
  language: 'system',
  overlaps: 'ask',
  dayStartsAt: 0,
  zone: null,
  awayMinutes: 5,
  awayOnIdle: true,
  awayOnLock: true,
  awayOnSleep: true,
  awayOnSwitch: true,
  awayPolicy: 'ask',
  theme: 'system',
  accent: 'blue',
  density: 'roomy',
  savedViews: [],
  backupFolder: null,
};
