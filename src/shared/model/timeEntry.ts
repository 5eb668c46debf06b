import type { Interval } from '../time/interval.ts';
import type { EntryId, InvoiceId, TaskId } from './ids.ts';

/**
 * A half-open interval `[startedAt, endedAt)` of work on a task, integer ms UTC. It is running while `endedAt` is null.
 */
export type TimeEntry = {
  readonly id: EntryId;
  readonly taskId: TaskId;
  readonly startedAt: number;
  readonly endedAt: number | null;
  /** IANA time zone in which it was started. */
  readonly zone: string;
  readonly note: string;
  /** By how many ms its start was moved because the wall clock was changed while it was running. */
  readonly clockStep: number;
  /** The state of the wall clock that its times belong to: the sum of all clock steps until then, ms. */
  readonly clock: number;
  /** Whether it is billable; null: as its task has it. */
  readonly billable: boolean | null;
  /** The invoice it was billed with; null if it was not. */
  readonly invoiceId: InvoiceId | null;
  /**
   * Only its day and length are known, as in files of some other programs: its interval lies around noon, and cannot
   * overlap others.
   */
  readonly dayOnly: boolean;
};

/** What an entry is beside its task, times and note until somebody says more. */
export const plainEntry = { clockStep: 0, billable: null, invoiceId: null, dayOnly: false } as const;

/** When an entry started and ended, ms UTC; it is running while `endedAt` is null. */
export type EntrySpan = Pick<TimeEntry, 'startedAt' | 'endedAt'>;

/** The interval of an entry; a running one ends at `now`, ms UTC. Pass Infinity for an open end. */
export const intervalOf = ({ startedAt, endedAt }: EntrySpan, now: number): Interval => ({
  start: startedAt,
  end: endedAt ?? Math.max(startedAt, now),
});

/** Whether an entry is running. */
export const isAnyRunning = (entries: readonly EntrySpan[]): boolean => entries.some(({ endedAt }) => endedAt === null);

/** The times of an entry with an interval; with an open end it is running. */
export const spanOf = ({ start, end }: Interval): EntrySpan => ({
  startedAt: start,
  endedAt: end === Infinity ? null : end,
});

/** The running entry of a task. */
export type RunningEntry = Pick<TimeEntry, 'id' | 'startedAt' | 'zone'>;

/**
 * A page of a task's entries, latest first, in whole days: those from `from` on, ms UTC. `from` is null if there are no
 * older ones.
 */
export type EntriesPage = { readonly entries: readonly TimeEntry[]; readonly from: number | null };

/** The entries of the same task right before and after an entry. */
export type Neighbours = { readonly previous: TimeEntry | null; readonly next: TimeEntry | null };

/** Notes of an entry are at most this many UTF-16 code units long. */
export const NOTE_MAX = 2000;
