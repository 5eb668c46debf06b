import { cleanLine } from '../model/cleanText.ts';
import type { ListView } from '../model/listView.ts';
import type { Colour } from '../model/project.ts';
import type { ProjectId, TaskId } from '../model/ids.ts';

/** What the user chose. Stored one row a key; a key that was never set has its default. */
export type Settings = {
  /** Several tasks may run at once. Off: starting one pauses the others at the same millisecond. */
  readonly severalAtOnce: boolean;
  /** Electron accelerator of the global toggle; null: none. */
  readonly shortcut: string | null;
  /** The same of the shortcut that opens the quick-start window. */
  readonly quickStartShortcut: string | null;
  /** The same of the one that resumes the last task. */
  readonly resumeShortcut: string | null;
  readonly language: 'system' | 'en' | 'ru';
  /** What to do when an entry is put where others are. */
  readonly overlaps: 'ask' | 'trim' | 'allow';
  /** Minutes after midnight at which a day starts. */
  readonly dayStartsAt: number;
  /** IANA zone the days are counted in; null: the system's. */
  readonly zone: string | null;
  /** Minutes that a day should hold; null: no goal. */
  readonly dailyGoal: number | null;
  /** Lengths of the phases of focused work, minutes, and after how many stretches of work the break is a long one. */
  readonly focusWorkMinutes: number;
  readonly focusShortBreakMinutes: number;
  readonly focusLongBreakMinutes: number;
  readonly focusLongBreakAfter: number;
  /** A break pauses what runs. Off: it runs on, and nothing that is recorded changes. */
  readonly focusPausesInBreaks: boolean;
  /** The end of a phase can be heard. */
  readonly focusSound: boolean;
  /** Say, after so many minutes, that nothing runs in working time: on these days (1 is Monday), minutes after midnight. */
  readonly remindIdle: boolean;
  readonly remindIdleAfter: number;
  readonly workDays: readonly number[];
  readonly workFrom: number;
  readonly workTo: number;
  /** Say that a task runs for so many hours without a pause. */
  readonly remindLong: boolean;
  readonly remindLongHours: number;
  /** No reminder and no sound between these times, minutes after midnight. */
  readonly quietHours: boolean;
  readonly quietFrom: number;
  readonly quietTo: number;
  /** The local feed is open for other programs of this machine, on this port; null: any that is free. */
  readonly feed: boolean;
  readonly feedPort: number | null;
  /** Web pages that may read beside its own, and those that may send commands, too: origins, `https://example.com`. */
  readonly feedOrigins: readonly string[];
  readonly feedFullOrigins: readonly string[];
  /** The system hands links of other programs, `stint://…`, to Stint; they are asked about unless they are trusted. */
  readonly links: boolean;
  readonly linksTrusted: boolean;
  /** The team's timers are shared over this broker, under the name of the team, with this name of one's own. */
  readonly team: boolean;
  readonly teamBroker: string;
  readonly teamName: string;
  readonly teamMember: string;
  readonly teamUser: string | null;
  /** Files (PEM): whom to trust beside the system's own, and a certificate of one's own with its key. */
  readonly teamAuthority: string | null;
  readonly teamCertificate: string | null;
  readonly teamKeyFile: string | null;
  /** It was confirmed that what is said may be read on the way, where the broker speaks no TLS. */
  readonly teamPlain: boolean;
  /** Nothing is shown to the team, whatever was chosen: these tasks, and those of these projects. */
  readonly teamHidden: boolean;
  readonly teamTasks: readonly TaskId[];
  readonly teamProjects: readonly ProjectId[];
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
  /** Start with the session, out of sight. What the system says about it is `environment.startsAtLogin`. */
  readonly launchAtLogin: boolean;
  /** A small window that stays above the others. */
  readonly miniWindow: boolean;
  /** Show seconds in the tray: in its title on macOS, in its tooltip elsewhere. */
  readonly traySeconds: boolean;
  /** What the tray icon shows of what runs: its time, the part of the hour as a ring, or only that something does. */
  readonly trayIcon: 'time' | 'ring' | 'plain';
  /** What a click on it does: show or hide the window, or toggle the timer. */
  readonly trayClick: 'window' | 'toggle';
};

export type SavedView = { readonly name: string; readonly view: ListView };

/** The setting that turns each reminder off, by the code of what it says. */
export const reminderSettings = {
  'reminder-idle': 'remindIdle',
  'reminder-long': 'remindLong',
} as const satisfies Readonly<Record<string, keyof Settings>>;

/** The global shortcuts, and the setting that holds the accelerator of each. */
export const shortcutSettings = {
  toggle: 'shortcut',
  quickStart: 'quickStartShortcut',
  resume: 'resumeShortcut',
} as const satisfies Readonly<Record<string, keyof Settings>>;

export type GlobalShortcut = keyof typeof shortcutSettings;

export const globalShortcuts = Object.keys(shortcutSettings) as GlobalShortcut[];

/**
 * Three modifiers and a key that types nothing: free in the desktops, browsers, editors and launchers of all three
 * systems. Every chord of two modifiers and Space is taken somewhere (input sources, password managers, Spotlight and its
 * kin), Ctrl+Alt with a letter types a character on layouts with AltGr, and with arrows and page keys it moves windows
 * between workspaces.
 */
const CHORD = 'CommandOrControl+Alt+Shift';

export const defaultSettings: Settings = {
  severalAtOnce: false,
  shortcut: `${CHORD}+Space`,
  quickStartShortcut: `${CHORD}+Return`,
  resumeShortcut: `${CHORD}+Home`,
  language: 'system',
  overlaps: 'ask',
  dayStartsAt: 0,
  zone: null,
  dailyGoal: null,
  focusWorkMinutes: 25,
  focusShortBreakMinutes: 5,
  focusLongBreakMinutes: 15,
  focusLongBreakAfter: 4,
  focusPausesInBreaks: false,
  focusSound: true,
  remindIdle: false,
  remindIdleAfter: 10,
  workDays: [1, 2, 3, 4, 5],
  workFrom: 9 * 60,
  workTo: 18 * 60,
  remindLong: false,
  remindLongHours: 3,
  quietHours: false,
  quietFrom: 22 * 60,
  quietTo: 8 * 60,
  feed: false,
  feedPort: null,
  feedOrigins: [],
  feedFullOrigins: [],
  links: false,
  linksTrusted: false,
  team: false,
  teamBroker: '',
  teamName: '',
  teamMember: '',
  teamUser: null,
  teamAuthority: null,
  teamCertificate: null,
  teamKeyFile: null,
  teamPlain: false,
  teamHidden: false,
  teamTasks: [],
  teamProjects: [],
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
  launchAtLogin: false,
  miniWindow: false,
  traySeconds: true,
  trayIcon: 'time',
  trayClick: 'window',
};

/** Settings with clean texts: names that a person gives. A saved view that has none left is none. */
export function cleanSettings(settings: Partial<Settings>): Partial<Settings> {
  const { teamMember, savedViews } = settings;
  const named = savedViews
    ?.map(({ name, view }) => ({ name: cleanLine(name), view }))
    .filter(({ name }) => name !== '');
  return {
    ...settings,
    ...(teamMember === undefined ? {} : { teamMember: cleanLine(teamMember) }),
    ...(named === undefined ? {} : { savedViews: named }),
  };
}
