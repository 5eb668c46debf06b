import type { CommandOf, Step } from '../commands/command.ts';
import type { AwayQuestion } from '../model/away.ts';
import type { Day } from '../time/day.ts';
import type { Calendar } from '../time/day.ts';
import type { DesktopKind } from './desktopKind.ts';
import type { Sign } from '../model/awaySigns.ts';
import type { Client } from '../model/client.ts';
import type { Invoice } from '../model/invoice.ts';
import type { Project } from '../model/project.ts';
import type { ClientId, InvoiceId, ProjectId } from '../model/ids.ts';
import type { Rejection } from '../model/rejection.ts';
import type { GlobalShortcut } from '../settings/shortcuts.ts';
import type { Settings } from '../settings/index.ts';
import type { Slices } from './slices.ts';
import type { Task, Tasks } from '../model/task.ts';

/** The state of a global shortcut. */
export type ShortcutStatus =
  /** `consent`: the desktop was asked, and may be asking the person; `manual`: only the person can set it there. */
  | { readonly state: 'off' | 'pending' | 'bound' | 'consent' | 'manual' }
  /** The desktop listens for it: for these keys, as it describes them; empty if it does not say, or has none yet. */
  | { readonly state: 'granted'; readonly trigger: string }
  | HoldFailure
  /** `denied`: by the person; `ended`: the desktop does not listen any more. */
  | { readonly state: 'failed'; readonly reason: 'denied' | 'ended' }
  /** The desktop did not want to. */
  | { readonly state: 'failed'; readonly reason: 'refused'; readonly detail: string };

/** Why the system did not register keys at once. `own`: another Stint shortcut has them. */
export type HoldFailure = { readonly state: 'failed'; readonly reason: 'taken' | 'invalid' | 'own' };

/** The commands that a link from another program can contain. */
export type LinkCommand = CommandOf<'startTitle' | 'toggleTimer'>;

/** A notice in the window, shown until dismissed. Ids are never reused. */
export type Notice = NoticeContent & { readonly id: number };

export type NoticeContent =
  /** The database was damaged: it was set aside at `path`, and a new one was created. */
  | { readonly code: 'database-set-aside'; readonly path: string }
  /** Nothing shows tray icons, so the window is the only way to use Stint. */
  | { readonly code: 'no-tray-host' }
  /** The wall clock was changed by a number of ms while a timer was running, whose start was moved with it. */
  | { readonly code: 'clock-set'; readonly by: number }
  /** No timer is running during working hours. */
  | { readonly code: 'reminder-idle' }
  /** A task with this title has been running for a number of hours. */
  | { readonly code: 'reminder-long'; readonly title: string; readonly hours: number }
  /** A project has used this much of its budget. */
  | {
      readonly code: 'reminder-budget';
      readonly project: string;
      readonly percent: 80 | 100;
      readonly per: 'total' | 'month';
    }
  /** A link from another program wants to send this command. */
  | { readonly code: 'link'; readonly command: LinkCommand }
  /** This version is newer than the one that ran before. */
  | { readonly code: 'updated'; readonly version: string }
  /** Today's backup could not be made. */
  | { readonly code: 'backup-failed'; readonly rejection: Rejection };

/** Which signs of being away this desktop reports. */
export type Senses = Readonly<Record<Sign, boolean>>;

/** Facts about the system that views draw; never stored. */
export type Environment = {
  readonly platform: 'linux' | 'darwin' | 'win32';
  /** The current language: the setting, or the system's. */
  readonly locale: 'en' | 'ru';
  /** The region of that language for date and time formats and the first day of the week: a BCP 47 tag. */
  readonly region: string;
  readonly shortcuts: Readonly<Record<GlobalShortcut, ShortcutStatus>>;
  /** The shell command that does the same as a global shortcut. */
  readonly commands: Readonly<Record<GlobalShortcut, string>>;
  readonly desktop: DesktopKind;
  /** False if no host shows the tray icon; null while unknown. */
  readonly trayHost: boolean | null;
  readonly senses: Senses;
  /** Whether the system starts Stint at login, as reported by the system; null where it cannot. */
  readonly startsAtLogin: boolean | null;
  readonly notices: readonly Notice[];
};

/**
 * What every view draws: the stored state at a revision, without history. Immutable; unchanged tasks keep their
 * identity.
 */
export type Snapshot = Slices & {
  readonly revision: number;
  /** The present tasks (`model/present.ts`). */
  readonly tasks: Tasks;
  /** The tasks of the past: how many there are, and how often one of them changed, came or went. */
  readonly past: { readonly count: number; readonly changes: number };
  readonly projects: ReadonlyMap<ProjectId, Project>;
  readonly clients: ReadonlyMap<ClientId, Client>;
  readonly invoices: ReadonlyMap<InvoiceId, Invoice>;
  /** The local day of `spentToday`. */
  readonly day: Day;
  /** How days are counted, with the chosen time zone or the system's. */
  readonly calendar: Calendar;
  readonly settings: Settings;
  /** The question about time away that is waiting; null if there is none. */
  readonly away: AwayQuestion | null;
  /** The steps that undo and redo would play next; null if there are none. */
  readonly undo: Step | null;
  readonly redo: Step | null;
  readonly environment: Environment;
};

/** Tasks of the past that are named by something, with their families, and as of which `changes` of the snapshot. */
export type PastTasks = { readonly changes: number; readonly tasks: readonly Task[] };

/** The second that every view draws: `now` is ms UTC, the exact time at which the leading digit changes. */
export type Tick = { readonly revision: number; readonly now: number };
