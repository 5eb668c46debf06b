import type { AwayPart, AwaySign } from '#shared/model/away.ts';
import type { BackupListing, BackupPreview } from '#shared/model/backup.ts';
import type { Change } from '#shared/commands/change.ts';
import type { DecidedCommand, Step } from '#shared/commands/command.ts';
import type { Day } from '#shared/time/day.ts';
import type { Interval } from '#shared/time/interval.ts';
import type { State } from '#shared/commands/decision.ts';
import type { History } from '#shared/model/history.ts';
import type { Rejection, StoreTrouble } from '#shared/model/rejection.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import type { Task } from '#shared/model/task.ts';
import type { EntryId, TaskId } from '#shared/model/ids.ts';
import type { Neighbours, TimeEntry } from '#shared/model/timeEntry.ts';
import type { ErrorReport, Meeting } from '#shared/format/errorReport.ts';

/** Frees what it holds; calling it again does nothing. */
export type Disposable = { dispose(): void };

/** Whatever draws a snapshot: window, tray, shortcut, ticker. */
export type View = Disposable & {
  show(snapshot: Snapshot): void;
  /** `now`, ms UTC. Called only while something is active. */
  tick(now: number): void;
};

/** A view that needs only some of it. */
export type PartialView = Partial<View>;

/** The only way to time: tests give a manual one. */
export type Clock = {
  /** Wall clock, integer ms UTC. Somebody may set it. */
  now(): number;
  /** Ms since a fixed moment, sleep included; nobody can set it. The witness for what the wall clock says. */
  steady(): number;
  /** Names this start of the computer, from which `steady` counts; null where the system does not name it. */
  boot(): string | null;
  /** The system's IANA zone. */
  zone(): string;
  /** Runs once, no sooner than after so many ms. */
  after(ms: number, run: () => void): Disposable;
};

/** Reads how long nothing was typed or moved, ms. */
export type ReadIdle = () => Promise<number>;

/** A button of a notification, where the system shows one. */
export type NotificationAction = { readonly text: string; readonly run: () => void };

/** What features do with the desktop. */
export type Desktop = {
  /** A quiet system notification. */
  notify(title: string, body: string, onClick?: () => void, action?: NotificationAction): void;
  /** Puts a text on the clipboard. */
  copy(text: string): void;
  readonly isOnline: () => boolean;
  readonly readIdle: ReadIdle;
  /** Makes the sound that something is over. */
  chime(): void;
  /** Let the person choose a folder, starting from one, or a file of certificates (PEM); null: they chose none. */
  chooseFolder(from: string): Promise<string | null>;
  chooseCertificate(): Promise<string | null>;
};

/** Where Stint's own errors go. It holds no titles and no notes, and little of what repeats. */
export type Log = {
  /** An error of main. */
  error(meeting: Meeting, error: unknown): void;
  /** An error that a page reports. */
  report(page: string, report: ErrorReport): void;
  /** What a page asked for and was refused, and why. */
  refused(page: string, request: string, why: string): void;
  /** The process of a page ended by itself. */
  gone(page: string, reason: string): void;
};

/** Both clocks at one moment, ms, and which start of the computer the steady one counts from. */
export type Reading = { readonly wall: number; readonly steady: number; readonly boot: string | null };

/**
 * What was known at one moment, stored with each write and each half minute while something runs, so that a crash leaves
 * open no more than that.
 */
export type Heartbeat = Reading & {
  /** The signs, ms UTC, of an absence that is under way or not stored yet. */
  readonly away: readonly AwaySign[];
  readonly doubt: ClockDoubt | null;
};

/**
 * The last start of the computer left a gap whose length, ms, only the wall clock tells; below zero: that stands before the
 * last heartbeat. The gap ended `at`, ms UTC. It lasts until the clock is corrected or the person answered.
 */
export type ClockDoubt = { readonly at: number; readonly length: number };

/** The moment of a write: the day that `spentToday` is counted in, and the heartbeat that goes with it. */
export type Now = { readonly day: Day; readonly heartbeat: Heartbeat };

/** What the journal keeps of a command beside the rows it wrote. */
export type StepLabel = { readonly command: DecidedCommand['type']; readonly title: string | null };

/** The wall clock was set by so many ms. `doubt`: the gap that this tells the length of. */
export type ClockStep = { readonly by: number; readonly doubt: ClockDoubt | null };

/**
 * What Stint saw by itself: a step of the clock, with which running entries move along so that their elapsed time stays,
 * and parts of entries that come into question, on the clock after that step.
 */
export type Observation = { readonly step: ClockStep | null; readonly parts: readonly AwayPart[] };

/** The stored truth as it stands, `spentToday` counted in the day that was asked for. */
export type Stored = State & { readonly undo: Step | null; readonly redo: Step | null };

/** What one write changed of it. */
export type Delta = Omit<Stored, 'tasks'> & { readonly upserted: readonly Task[]; readonly removed: readonly TaskId[] };

/** Durable storage. Each method that writes is one transaction: it returns when the write survives a power cut, or throws
 * StoreError with nothing written. */
export type Store = Disposable & {
  load(day: Day): Stored;
  /** Moves when what was loaded may no longer be so: the file went away under the connection, or was replaced. */
  epoch(): number;
  commit(label: StepLabel, changes: readonly Change[], now: Now): Delta;
  /**
   * Takes back the last step, or brings back the one undone last; null when there is none. Where that has an entry run
   * again that did not run for `askAfter` ms or more, a question about that time is stored with it.
   */
  undo(askAfter: number, now: Now): Delta | null;
  redo(askAfter: number, now: Now): Delta | null;
  /** Stores what was seen of the clock and of absences, neither of which is a step of the journal. */
  observe(seen: Observation, now: Now): Delta;
  /** The last one, as far as it can be known. */
  heartbeat(): Heartbeat | null;
  beat(heartbeat: Heartbeat): void;
  readonly history: History;
  /** Entries of a task that overlap an interval, the last start first. */
  entriesOf(taskId: TaskId, range: Interval): TimeEntry[];
  /** The start, ms UTC, of the latest entry of a task that starts before, but for so many; null: there are no more. */
  startOf(taskId: TaskId, before: number, skip: number): number | null;
  neighbours(id: EntryId): Neighbours;
  /** Tasks with words that begin like those of the text, the newest first. */
  search(text: string, limit: number): TaskId[];
  /** What Stint remembers by itself under a key; undefined when it never did. */
  readValue(key: string): unknown;
  writeValue(key: string, value: unknown): void;
};

/** Values that are kept over a restart, by key. */
export type Values = Pick<Store, 'readValue' | 'writeValue'>;

/** The store could not read or write; `message` says why, in the system's words. */
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

/** Copies of the stored truth in a folder. */
export type Backups = {
  /** Makes the backup of a day (its date), unless there is one. Answers when it was made, ms UTC; null: it was there. */
  daily(date: string): Promise<number | null>;
  /** @throws BackupError, StoreError; then there is no new backup, and all the others are as they were. */
  make(): Promise<number>;
  /** Where they go. */
  folder(): string;
  /** @throws BackupError where the folder cannot be read. */
  list(): Promise<BackupListing>;
  /** What restoring would come to. @throws BackupError, StoreError */
  preview(name: string): Promise<BackupPreview>;
  /** Replaces what is stored, of which a backup is made just before. @throws BackupError, StoreError; nothing is changed then */
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
