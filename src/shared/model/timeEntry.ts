import type { Interval } from '../time/interval.ts';
import type { EntryId, TaskId } from './ids.ts';

/** One half-open interval `[startedAt, endedAt)` of work on a task, integer ms UTC. It runs while `endedAt` is null. */
export type TimeEntry = {
  readonly id: EntryId;
  readonly taskId: TaskId;
  readonly startedAt: number;
  readonly endedAt: number | null;
  /** IANA zone it was started in. */
  readonly zone: string;
  readonly note: string;
  /** By how many ms the start was moved because the wall clock was set while it ran. */
  readonly clockStep: number;
  /** The state of the wall clock that its times belong to: the sum of all steps up to then, ms. */
  readonly clock: number;
};

/** When an entry started and ended, ms UTC; it runs while `endedAt` is null. */
export type EntryTimes = Pick<TimeEntry, 'startedAt' | 'endedAt'>;

/** The interval of an entry, a running one up to `now`, ms UTC; with Infinity for that it has no end. */
export const intervalOf = ({ startedAt, endedAt }: EntryTimes, now: number): Interval => ({
  start: startedAt,
  end: endedAt ?? Math.max(startedAt, now),
});

/** The times of an entry that is to lie in an interval; without an end it runs. */
export const timesOf = ({ start, end }: Interval): EntryTimes => ({
  startedAt: start,
  endedAt: end === Infinity ? null : end,
});

/** The open half of an entry, as a task carries it. */
export type RunningEntry = Pick<TimeEntry, 'id' | 'startedAt' | 'zone'>;

/** The latest entries of a task that lie in whole days: those from `from` on, ms UTC; null: there are no older ones. */
export type EntriesPage = { readonly entries: readonly TimeEntry[]; readonly from: number | null };

/** The entries of the same task that start right before and after one. */
export type Neighbours = { readonly previous: TimeEntry | null; readonly next: TimeEntry | null };

/** Notes of an entry are at most this many UTF-16 code units long. */
export const NOTE_MAX = 2000;
