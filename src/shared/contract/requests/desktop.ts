import type { GlobalShortcut } from '../../settings/shortcuts.ts';
import type { CommandResult, QueryResult } from '../results.ts';

/** What the main window asks of the desktop. */
export type DesktopRequests = {
  /** Tries the accelerator before it is stored; null turns the shortcut off. */
  'shortcut:change': (shortcut: GlobalShortcut, accelerator: string | null) => CommandResult;
  /** While the window records keys, no global shortcut must fire. */
  'shortcut:record': (recording: boolean) => void;
  /** Has the system start Stint at login or not, before that is stored. */
  'login:change': (launchAtLogin: boolean) => CommandResult;
  /** Opens an address of a note in the system's browser or mail program. */
  'link:open': (address: string) => void;
  /** Shows the log of errors in the system's file manager; a failure where there is none yet. */
  'log:show': () => QueryResult<null>;
  /** Shows a file Stint named in a notice in the system's file manager. */
  'notice:openFolder': (id: number) => void;
  /** The system has a network again, or none any more. */
  'network:changed': () => void;
};

export type MiniRequests = {
  /** Opens the menu of what to switch to. */
  'mini:menu': () => void;
};

export type QuickStartRequests = {
  /** Closes the window that asks, as its close button would. */
  'window:close': () => void;
};
