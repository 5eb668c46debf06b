import { addDays } from '../time/date.ts';
import { dayAt, dayOf } from '../time/day.ts';
import type { Calendar, Day } from '../time/day.ts';
import { intersection, isNotEmpty, lengthOf, totalLength, union } from '../time/interval.ts';
import type { Interval } from '../time/interval.ts';
import type { TaskId } from './ids.ts';
import { intervalOf } from './timeEntry.ts';
import type { EntrySpan, TimeEntry } from './timeEntry.ts';

// In all these functions a running entry counts up to `now`, ms UTC.

/** The part of an entry in the range; null if there is none. */
export const partIn = (entry: EntrySpan, range: Interval, now: number): Interval | null =>
  partsIn([entry], range, now)[0] ?? null;

const partsIn = (entries: readonly EntrySpan[], range: Interval, now: number): Interval[] =>
  intersection(
    entries.map((entry) => intervalOf(entry, now)),
    range,
  );

/** Tracked time in the range, ms. Overlapping entries each count. */
export const trackedTime = (entries: readonly EntrySpan[], range: Interval, now: number): number =>
  totalLength(partsIn(entries, range, now));

/** An entry whose interval may stand only for its day and length. */
type Tracked = EntrySpan & { readonly dayOnly?: boolean };

/** Whether the clock times of an entry are known. */
export const hasTimes = ({ dayOnly = false }: Tracked): boolean => !dayOnly;

/** Elapsed time in the range, ms. Overlapping entries count once; those without clock times overlap nothing. */
export function elapsedTime(entries: readonly Tracked[], range: Interval, now: number): number {
  const { timed = [], dayOnly = [] } = Object.groupBy(entries, (entry) => (hasTimes(entry) ? 'timed' : 'dayOnly'));
  return totalLength(union(partsIn(timed, range, now))) + trackedTime(dayOnly, range, now);
}

/** The gaps between entries with clock times in the range, in order, without those shorter than `least` ms. */
export function gaps(entries: readonly Tracked[], range: Interval, now: number, least: number): Interval[] {
  const covered = union(partsIn(entries.filter(hasTimes), range, now));
  return covered
    .slice(1)
    .map((part, before) => ({ start: covered[before]?.end ?? part.start, end: part.start }))
    .filter((gap) => isNotEmpty(gap) && lengthOf(gap) >= least);
}

/**
 * The local days of an entry, in order, and its time in each, ms. An entry is stored once and divided only for display.
 */
export function timeByDay(entry: EntrySpan, calendar: Calendar, now: number): { day: Day; time: number }[] {
  const { start, end } = intervalOf(entry, now);
  const shares: { day: Day; time: number }[] = [];
  for (let day = dayAt(start, calendar); day.start < end; day = dayOf(addDays(day.date, 1), calendar)) {
    const time = trackedTime([entry], day, now);
    // A date that a time zone skipped has no time.
    if (time > 0) shares.push({ day, time });
  }
  return shares;
}

/** A task and its entries. */
export type TaskShare = { readonly taskId: TaskId; readonly entries: readonly TimeEntry[] };

/** The entries of each task, the task with the most tracked time in the range first. */
export const sharesOf = (entries: readonly TimeEntry[], range: Interval, now: number): TaskShare[] =>
  [...Map.groupBy(entries, ({ taskId }) => taskId)]
    .map(([taskId, own]) => ({ taskId, entries: own, time: trackedTime(own, range, now) }))
    .toSorted((a, b) => b.time - a.time || a.taskId - b.taskId)
    .map(({ taskId, entries: own }) => ({ taskId, entries: own }));
