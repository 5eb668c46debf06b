import type { AwayPart, AwaySign } from '#shared/model/away.ts';
import type { BackupListing, BackupPreview } from '#shared/model/backup.ts';
import type { Change } from '#shared/commands/change.ts';
import type { JournalledType, Step } from '#shared/commands/command.ts';
import type { Day } from '#shared/time/day.ts';
import type { Interval } from '#shared/time/interval.ts';
import type { State } from '#shared/commands/decision.ts';
import type { History } from '#shared/model/history.ts';
import type { Rejection, StoreTrouble } from '#shared/model/rejection.ts';
import type { EntryNeeds, EntrySink } from '#shared/report/scope.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import type { Task } from '#shared/model/task.ts';
import type { EntryId, TaskId } from '#shared/model/ids.ts';
import type { Neighbours, TimeEntry } from '#shared/model/timeEntry.ts';
import type { ErrorReport, ErrorKind } from '#shared/format/errorReport.ts';

/** Releases its resources. Calling it again does nothing. */
export type Disposable = { dispose(): void };

/** Anything that draws a snapshot: window, tray, shortcut, ticker. */
export type View = Disposable & {
  show(snapshot: Snapshot): void;
  /** `now`, ms UTC. Only called while a timer is running or a feature needs seconds. */
  tick(now: number): void;
};

/** A view with only some of the methods. */
export type PartialView = Partial<View>;

/** The only source of time. Tests use a manual one. */
export type Clock = {
  /** The wall clock, integer ms UTC. Anybody can change it. */
  now(): number;
  /**
   * A monotonic clock: ms since a fixed moment, including sleep. Nobody can change it, so it verifies the wall clock.
   */
  steady(): number;
  /** Identifies this boot of the computer, from which `steady` counts; null if the system has no boot id. */
  boot(): string | null;
  /** The system's IANA time zone. */
  zone(): string;
  /** Runs once, not before `ms` have passed. */
  after(ms: number, run: () => void): Disposable;
};

/** Reads how long there was no keyboard or mouse input, ms. */
export type ReadIdle = () => Promise<number>;

/** A button of a notification, if the system supports them. */
export type NotificationAction = { readonly text: string; readonly run: () => void };

/** What features can do with the desktop. */
export type Desktop = {
  /** A quiet system notification. */
  notify(title: string, body: string, onClick?: () => void, action?: NotificationAction): void;
  /** Copies a text. */
  copy(text: string): void;
  readonly isOnline: () => boolean;
  readonly readIdle: ReadIdle;
  /** Plays the sound for the end of a phase. */
  chime(): void;
  /** Lets the person choose a folder, starting at `from`, or a certificate file (PEM); null if cancelled. */
  chooseFolder(from: string): Promise<string | null>;
  chooseCertificate(): Promise<string | null>;
  /** Lets the person choose a file to read; null if cancelled. */
  chooseFile(): Promise<string | null>;
  /** Lets the person choose where to save a file that is called `name` unless they change it; null if cancelled. */
  chooseTarget(name: string): Promise<string | null>;
};

/** The log of Stint's own errors. It contains no titles or notes, and limits repetitions. */
export type Log = {
  /** An error of main. */
  error(kind: ErrorKind, error: unknown): void;
  /** An error that a page reports. */
  report(page: string, report: ErrorReport): void;
  /** A request of a page that was refused, and why. */
  refused(page: string, request: string, why: string): void;
  /** The process of a page ended unexpectedly. */
  gone(page: string, reason: string): void;
};

/** Both clocks at the same time, ms, and the boot that the steady one counts from. */
export type Reading = { readonly wall: number; readonly steady: number; readonly boot: string | null };

/**
 * The state at a moment, stored with each write and every half minute while a timer is running. It bounds the time that
 * a crash leaves open.
 */
export type Heartbeat = Reading & {
  /** The signs, ms UTC, of a time away that is under way or not stored yet. */
  readonly away: readonly AwaySign[];
  readonly doubt: ClockDoubt | null;
};

/**
 * After a reboot, the length of the gap, ms, is only known from the wall clock. It is negative if the clock shows a
 * time before the last heartbeat. The gap ended `at`, ms UTC. The doubt lasts until the clock is corrected or the
 * person answers.
 */
export type ClockDoubt = { readonly at: number; readonly length: number };

/** The time of a write: the day for `spentToday`, and the heartbeat stored with it. */
export type Now = { readonly day: Day; readonly heartbeat: Heartbeat };

/** The label of a journal step, besides the rows written. */
export type StepLabel = { readonly command: JournalledType; readonly title: string | null };

/** The wall clock was changed by a number of ms. `doubt`: the gap whose length this reveals. */
export type ClockStep = { readonly by: number; readonly doubt: ClockDoubt | null };

/**
 * Observed by Stint itself: a clock step, which running entries move with so that their elapsed time stays, and parts
 * of entries in question, on the clock after that step.
 */
export type Observation = { readonly step: ClockStep | null; readonly parts: readonly AwayPart[] };

/** The stored state, with `spentToday` for the requested day. */
export type Stored = State & { readonly undo: Step | null; readonly redo: Step | null };

/** What a write changed. */
export type Delta = Omit<Stored, 'tasks'> & { readonly upserted: readonly Task[]; readonly removed: readonly TaskId[] };

/**
 * Durable storage. Each writing method is one transaction: when it returns, the write survives a power cut; if it
 * throws StoreError, nothing was written.
 */
export type Store = Disposable & {
  load(day: Day): Stored;
  /** Changes when loaded data may be outdated, because the file disappeared under the connection or was replaced. */
  epoch(): number;
  commit(label: StepLabel, changes: readonly Change[], now: Now): Delta;
  /**
   * Undoes the last step, or redoes the one undone last; null if there is none. If this starts an entry again that was
   * not running for `askAfter` ms or more, a question about that time is stored with it.
   */
  undo(askAfter: number, now: Now): Delta | null;
  redo(askAfter: number, now: Now): Delta | null;
  /** Stores observations of the clock and of time away, which are not steps of the journal. */
  observe(seen: Observation, now: Now): Delta;
  /** The last heartbeat, if it is known. */
  heartbeat(): Heartbeat | null;
  beat(heartbeat: Heartbeat): void;
  readonly history: History;
  /** Adds the entries that overlap an interval to a report, by start. */
  addEntries(range: Interval, needs: EntryNeeds, add: EntrySink): void;
  /** Passes the entries that overlap an interval, by start. */
  eachEntry(range: Interval, take: (entry: TimeEntry) => void): void;
  /** Entries of a task that overlap an interval, latest start first. */
  entriesOf(taskId: TaskId, range: Interval): TimeEntry[];
  /**
   * The start, ms UTC, of the latest entry of a task that starts before `before`, after skipping `skip` entries; null
   * if there are no more.
   */
  startOf(taskId: TaskId, before: number, skip: number): number | null;
  /** The latest entries: running ones first, then by start, latest first. */
  latestEntries(limit: number): TimeEntry[];
  neighbours(id: EntryId): Neighbours;
  /** Tasks with words that begin with those of the text: those with them in the title first, then the newest. */
  search(text: string, limit: number): TaskId[];
  /** A value that Stint stored under a key; undefined if it never did. */
  readValue(key: string): unknown;
  writeValue(key: string, value: unknown): void;
};

/** Values that survive a restart, by key. */
export type Values = Pick<Store, 'readValue' | 'writeValue'>;

/** The store could not read or write; `message` is the system's reason. */
export class StoreError extends Error {
  override name = 'StoreError';
  readonly trouble: StoreTrouble;

  constructor(trouble: StoreTrouble, message: string, options?: ErrorOptions) {
    super(message, options);
    this.trouble = trouble;
  }

  get rejection(): Rejection {
    return { code: `store-${this.trouble}`, params: { detail: this.message } };
  }
}

/** Backups of the database in a folder. */
export type Backups = {
  /** Makes the backup of a day (its date) if there is none. Returns when it was made, ms UTC; null if it existed. */
  daily(date: string): Promise<number | null>;
  /** Makes a backup now. @throws BackupError, StoreError; then there is no new backup, and the others are unchanged. */
  make(): Promise<number>;
  /** The backup folder. */
  folder(): string;
  /** @throws BackupError where the folder cannot be read. */
  list(): Promise<BackupListing>;
  /** What restoring would change. @throws BackupError, StoreError */
  preview(name: string): Promise<BackupPreview>;
  /** Backs up the current data and replaces it. @throws BackupError, StoreError; then nothing has changed */
  restore(name: string): Promise<void>;
};

/** A backup could not be made or used. */
export class BackupError extends Error {
  override name = 'BackupError';
  readonly rejection: Rejection;

  constructor(rejection: Rejection, options?: ErrorOptions) {
    super(rejection.code, options);
    this.rejection = rejection;
  }
}
