import { addDays } from './date.ts';
import { dayAt, dayOf } from './day.ts';
import type { Day } from './date.ts';
import type { Calendar } from './day.ts';
import type { ClosedInterval, Interval } from './interval.ts';

/** A stretch `[start, end)`, ms UTC: a day, or days in a row. */
export type Range = Pick<Day, 'start' | 'end'>;

/** The part of an entry that lies in the range, a running one counted up to `now`; null where there is none. */
export function partIn({ startedAt, endedAt }: Interval, { start, end }: Range, now: number): ClosedInterval | null {
  const part = { startedAt: Math.max(startedAt, start), endedAt: Math.min(endedAt ?? now, end) };
  return part.endedAt > part.startedAt ? part : null;
}

const partsIn = (entries: readonly Interval[], range: Range, now: number): ClosedInterval[] =>
  entries.flatMap((entry) => partIn(entry, range, now) ?? []);

/** The work in the range, ms: entries side by side each count. */
export const effort = (entries: readonly Interval[], range: Range, now: number): number =>
  sum(partsIn(entries, range, now));

/** The time in the range in which anything ran, ms: entries side by side count once. */
export const wallSpan = (entries: readonly Interval[], range: Range, now: number): number =>
  sum(union(partsIn(entries, range, now)));

const sum = (parts: readonly ClosedInterval[]): number =>
  parts.reduce((total, { startedAt, endedAt }) => total + endedAt - startedAt, 0);

/** What the parts cover together, in order, no stretch touching another. */
function union(parts: readonly ClosedInterval[]): ClosedInterval[] {
  const joined: ClosedInterval[] = [];
  for (const part of parts.toSorted((a, b) => a.startedAt - b.startedAt)) {
    const last = joined.at(-1);
    if (last && part.startedAt <= last.endedAt) {
      joined[joined.length - 1] = { ...last, endedAt: Math.max(last.endedAt, part.endedAt) };
    } else joined.push(part);
  }
  return joined;
}

/** The stretches between entries of the range in which nothing ran, in order; shorter ones than `least` ms left out. */
export function gaps(entries: readonly Interval[], range: Range, now: number, least: number): ClosedInterval[] {
  const covered = union(partsIn(entries, range, now));
  return covered.flatMap((part, index) => {
    const before = covered[index - 1];
    if (!before || part.startedAt - before.endedAt < least) return [];
    return [{ startedAt: before.endedAt, endedAt: part.startedAt }];
  });
}

/** The local days an entry lies in, in order, and how much of it in each, ms: an entry is stored once, and shared out. */
export function shareOut(entry: Interval, calendar: Calendar, now: number): { day: Day; time: number }[] {
  const end = entry.endedAt ?? now;
  const shares: { day: Day; time: number }[] = [];
  for (let day = dayAt(entry.startedAt, calendar); day.start < end; day = dayOf(addDays(day.date, 1), calendar)) {
    const time = effort([entry], day, now);
    // Where a zone skipped a whole date, that day has no time to lie in.
    if (time > 0) shares.push({ day, time });
  }
  return shares;
}
