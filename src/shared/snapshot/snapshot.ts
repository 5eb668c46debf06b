import type { CommandOf, Step } from '../commands/command.ts';
import type { AwayQuestion } from '../model/away.ts';
import type { Day } from '../time/day.ts';
import type { Calendar } from '../time/day.ts';
import type { Sign } from '../model/awaySigns.ts';
import type { Project } from '../model/project.ts';
import type { ProjectId, TaskId } from '../model/ids.ts';
import type { Rejection } from '../model/rejection.ts';
import type { GlobalShortcut } from '../settings/shortcuts.ts';
import type { Settings } from '../settings/index.ts';
import type { Slices } from './slices.ts';
import type { Task } from '../model/task.ts';

/**
 * How a global shortcut stands. `unknown`: the system answered yes but cannot be trusted (Wayland); `own`: another of
 * Stint's shortcuts has the keys.
 */
export type ShortcutStatus =
  | { readonly state: 'off' | 'pending' | 'bound' | 'unknown' }
  | { readonly state: 'failed'; readonly reason: 'taken' | 'invalid' | 'own' };

/** What a link of another program may ask for. */
export type LinkCommand = CommandOf<'startTitle' | 'toggleTimer'>;

/** Something the user has to know, shown in the window until dismissed. No id is used twice. */
export type Notice = NoticeContent & { readonly id: number };

export type NoticeContent =
  /** The database was damaged: it was set aside at `path` and a new one begun. */
  | { readonly code: 'database-set-aside'; readonly path: string }
  /** Nothing shows tray icons here; the window is all there is. */
  | { readonly code: 'no-tray-host' }
  /** The wall clock was set by so many ms while something ran, whose start was moved along. */
  | { readonly code: 'clock-set'; readonly by: number }
  /** Nothing runs although it is working time. */
  | { readonly code: 'reminder-idle' }
  /** A task of that title runs for so many hours. */
  | { readonly code: 'reminder-long'; readonly title: string; readonly hours: number }
  /** A link of another program asks for this. */
  | { readonly code: 'link'; readonly command: LinkCommand }
  /** This version is newer than the one that ran before. */
  | { readonly code: 'updated'; readonly version: string }
  /** Today's backup could not be made. */
  | { readonly code: 'backup-failed'; readonly rejection: Rejection };

/** Which signs of absence this desktop tells of. */
export type Senses = Readonly<Record<Sign, boolean>>;

/** Facts about where Stint runs that views draw; never stored. */
export type Environment = {
  readonly platform: 'linux' | 'darwin' | 'win32';
  /** The language in use: the setting, or the system's. */
  readonly locale: 'en' | 'ru';
  /** How dates and times are written, and which day begins a week, there: a BCP 47 tag of that language. */
  readonly region: string;
  readonly shortcuts: Readonly<Record<GlobalShortcut, ShortcutStatus>>;
  /** What a shell runs to reach this Stint; words go behind it. */
  readonly command: string;
  /** False where no host shows the tray icon, null while it is not known. */
  readonly trayHost: boolean | null;
  readonly senses: Senses;
  /** Whether the system starts Stint at login, as the system says; null while it was not asked. */
  readonly startsAtLogin: boolean | null;
  readonly notices: readonly Notice[];
};

/** What every view draws: the stored truth at one revision, without history. Immutable; unchanged tasks keep identity. */
export type Snapshot = Slices & {
  readonly revision: number;
  readonly tasks: ReadonlyMap<TaskId, Task>;
  readonly projects: ReadonlyMap<ProjectId, Project>;
  /** The local day `spentToday` is counted in. */
  readonly day: Day;
  /** How days are counted: the chosen zone or the system's. */
  readonly calendar: Calendar;
  readonly settings: Settings;
  /** The absence that waits longest for an answer; null: none. */
  readonly away: AwayQuestion | null;
  /** What undo and redo would do next; null: nothing. */
  readonly undo: Step | null;
  readonly redo: Step | null;
  readonly environment: Environment;
};

/** The second that every view draws: `now` is ms UTC, to the very millisecond the leading digit flips. */
export type Tick = { readonly revision: number; readonly now: number };
