import type { TimeEntry } from '../../model/timeEntry.ts';
import type { GlobalShortcut } from '../../settings/shortcuts.ts';
import type { CommandResult, QueryResult } from '../results.ts';

/** Requests of the main window to the desktop. */
export type DesktopRequests = {
  /** Registers the accelerator before it is stored; null turns the shortcut off. */
  'shortcut:change': (shortcut: GlobalShortcut, accelerator: string | null) => CommandResult;
  /** Turns global shortcuts off while the window records keys. */
  'shortcut:record': (recording: boolean) => void;
  /** Asks the desktop again for the global shortcuts. */
  'shortcut:retry': () => void;
  /** Copies what binds a global shortcut in the settings of the desktop. */
  'shortcut:copy': (text: string) => void;
  /** Changes whether the system starts Stint at login, before that is stored. */
  'login:change': (launchAtLogin: boolean) => CommandResult;
  /** Opens a link of a note in the system's browser or mail program. */
  'link:open': (address: string) => void;
  /** Shows the error log in the system's file manager; fails if there is none yet. */
  'log:show': () => QueryResult<null>;
  /** Shows the file of a notice in the system's file manager. */
  'notice:openFolder': (id: number) => void;
  /** The system went online or offline. */
  'network:changed': () => void;
};

export type MiniRequests = {
  /** Opens the menu for switching tasks. */
  'mini:menu': () => void;
};

export type QuickStartRequests = {
  /** Closes the window that sends this, like its close button. */
  'window:close': () => void;
};

/** An entry as the panel draws it. */
export type EntryBlock = Pick<TimeEntry, 'id' | 'taskId' | 'startedAt' | 'endedAt'>;

export type PanelRequests = QuickStartRequests & {
  /** Today's entries with clock times, by start; and `now`, ms UTC, since there are no ticks while nothing is running. */
  'entries:today': () => QueryResult<{ readonly now: number; readonly entries: readonly EntryBlock[] }>;
  /** Opens the settings in the main window. */
  'window:settings': () => void;
};
