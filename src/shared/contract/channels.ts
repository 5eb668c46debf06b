import type { Interval } from '../time/interval.ts';
import type { BackupListing, BackupPreview } from '../model/backup.ts';
import type { Intent } from '../commands/command.ts';
import type { FocusWish } from '../model/focus.ts';
import type { Patch } from '../snapshot/patch.ts';
import type { Rejection } from '../model/rejection.ts';
import type { GlobalShortcut } from '../settings/shortcuts.ts';
import type { ApiAccess, Snapshot, Tick } from '../snapshot/snapshot.ts';
import type { EntryId, TaskId } from '../model/ids.ts';
import type { SecretName, TeamWish } from '../model/team.ts';
import type { EntriesPage, Neighbours, TimeEntry } from '../model/timeEntry.ts';
import type { ErrorReport } from '../format/errorReport.ts';

/** What a command came to. `message` is in the user's language. */
export type CommandResult =
  | { readonly ok: true; readonly revision: number; readonly taskIds: readonly TaskId[]; readonly reveal?: Reveal }
  | Failure;

/** Why something was not done, in the user's language. */
export type Failure = { readonly ok: false; readonly code: Rejection['code']; readonly message: string };

/** What was asked for, or why it could not be had. */
export type QueryResult<Value> = { readonly ok: true; readonly value: Value } | Failure;

/** What the window is asked to show. */
export type Reveal = 'addField';

/** The settings that name a file. */
export const teamFiles = ['teamAuthority', 'teamCertificate', 'teamKeyFile'] as const;
export type TeamFile = (typeof teamFiles)[number];

/** Renderer asks, main answers. One line a channel; the handlers' map in main does not compile with one missing. */
export type Requests = {
  'snapshot:get': () => { readonly snapshot: Snapshot; readonly now: number };
  'command:execute': (intent: Intent) => CommandResult;
  /** Entries that overlap `[from, to)`, ms UTC, by start. */
  'entries:between': (range: Interval) => QueryResult<readonly TimeEntry[]>;
  /** The latest entries of a task that lie before an instant, ms UTC (null: all), the last start first. */
  'entries:ofTask': (taskId: TaskId, before: number | null) => QueryResult<EntriesPage>;
  /** The entries of the same task next to an entry. */
  'entries:neighbours': (entryId: EntryId) => QueryResult<Neighbours>;
  /** Tasks with words that begin like those of the text, the newest first. */
  'tasks:search': (text: string) => QueryResult<readonly TaskId[]>;
  /** Starts, skips or ends a phase of focused work, or a countdown. */
  'focus:do': (wish: FocusWish) => CommandResult;
  /** The steps of the first start are through. */
  'welcome:done': () => void;
  /** Puts a token of the feed on the clipboard, or another in its place. */
  'feed:copyToken': (access: ApiAccess) => void;
  'feed:renew': (access: ApiAccess) => void;
  'team:do': (wish: TeamWish) => CommandResult;
  /** Connects to the team once, as the settings say; the refusal says what fails. */
  'team:try': () => QueryResult<null>;
  /** Hands a secret to the system's keyring; null forgets it. */
  'team:setSecret': (name: SecretName, value: string | null) => QueryResult<null>;
  /** Makes a key that seals what the team says. */
  'team:newKey': () => QueryResult<null>;
  /** Puts the team's key on the clipboard, to be handed to the others. */
  'team:copyKey': () => void;
  /** Lets the person choose a file of certificates in the system's dialog. */
  'team:chooseFile': (setting: TeamFile) => QueryResult<null>;
  'team:forgetFile': (setting: TeamFile) => QueryResult<null>;
  /** The system has a network again, or none any more. */
  'network:changed': () => void;
  /** The wall clock, ms UTC, for a page that is sent no ticks because nothing runs. */
  'clock:now': () => number;
  /** The date of the present day, read from the clock: while nothing runs, nobody turns the day of the snapshot. */
  'clock:today': () => string;
  /** Tries the accelerator before it is stored; null turns the shortcut off. */
  'shortcut:change': (shortcut: GlobalShortcut, accelerator: string | null) => CommandResult;
  /** Opens an address of a note in the system's browser or mail program. */
  'link:open': (address: string) => void;
  /** While the window records keys, no global shortcut must fire. */
  'shortcut:record': (recording: boolean) => void;
  /** Has the system start Stint at login or not, before that is stored. */
  'login:change': (launchAtLogin: boolean) => CommandResult;
  /** Opens the mini window's menu of what to switch to. */
  'mini:menu': () => void;
  /** Closes the window that asks, as its close button would. */
  'window:close': () => void;
  /** Logs an error of the page. */
  'error:report': (report: ErrorReport) => void;
  /** Puts what the window reported last on the clipboard, with the versions of Stint and of the system. */
  'error:copy': () => void;
  /** Shows the log of errors in the system's file manager; a failure where there is none yet. */
  'log:show': () => QueryResult<null>;
  'notice:dismiss': (id: number) => void;
  /** Shows a file Stint named in a notice in the system's file manager. */
  'notice:openFolder': (id: number) => void;
  'backups:list': () => QueryResult<BackupListing>;
  'backups:make': () => QueryResult<null>;
  /** Lets the person choose the folder of backups in the system's dialog. */
  'backups:chooseFolder': () => QueryResult<null>;
  'backups:preview': (name: string) => QueryResult<BackupPreview>;
  /** Puts the backup in the place of what there is, of which a backup is made before. */
  'backups:restore': (name: string) => QueryResult<null>;
};

/** Main tells, renderer listens. */
export type Pushes = {
  'snapshot:patch': (patch: Patch) => void;
  tick: (tick: Tick) => void;
  reveal: (reveal: Reveal) => void;
  /** A sound that something is over. */
  chime: () => void;
};

export type RequestName = keyof Requests;
export type PushName = keyof Pushes;

const requestNames: Record<RequestName, true> = {
  'snapshot:get': true,
  'command:execute': true,
  'entries:between': true,
  'entries:ofTask': true,
  'entries:neighbours': true,
  'tasks:search': true,
  'focus:do': true,
  'welcome:done': true,
  'feed:copyToken': true,
  'feed:renew': true,
  'team:do': true,
  'team:try': true,
  'team:setSecret': true,
  'team:newKey': true,
  'team:copyKey': true,
  'team:chooseFile': true,
  'team:forgetFile': true,
  'network:changed': true,
  'link:open': true,
  'clock:now': true,
  'clock:today': true,
  'shortcut:change': true,
  'shortcut:record': true,
  'login:change': true,
  'mini:menu': true,
  'window:close': true,
  'error:report': true,
  'error:copy': true,
  'log:show': true,
  'notice:dismiss': true,
  'notice:openFolder': true,
  'backups:list': true,
  'backups:make': true,
  'backups:chooseFolder': true,
  'backups:preview': true,
  'backups:restore': true,
};

const pushNames: Record<PushName, true> = { 'snapshot:patch': true, tick: true, reveal: true, chime: true };

export const isRequestName = (name: string): name is RequestName => Object.hasOwn(requestNames, name);
export const isPushName = (name: string): name is PushName => Object.hasOwn(pushNames, name);
