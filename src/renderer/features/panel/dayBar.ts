import { partIn } from '#shared/model/trackedTime.ts';
import type { EntrySpan } from '#shared/model/timeEntry.ts';
import type { Day } from '#shared/time/day.ts';
import type { Interval } from '#shared/time/interval.ts';

const HOUR = 3_600_000;
/** The bar shows working hours at least, so that an hour is as wide in the morning as in the evening. */
const LEAST = 10 * HOUR;
/** The most labels that fit below the bar. */
const LABELS = 6;

/** The part of the day that the bar shows: full hours around the entries and `now`, ms UTC, and ten hours at least. */
export function barRange(entries: readonly EntrySpan[], day: Day, now: number): Interval {
  const shown = Math.min(Math.max(now, day.start), day.end);
  const first = Math.min(shown, ...entries.map(({ startedAt }) => Math.max(startedAt, day.start)));
  const last = Math.max(shown, ...entries.map(({ endedAt }) => Math.min(endedAt ?? shown, day.end)));
  const start = day.start + Math.floor((first - day.start) / HOUR) * HOUR;
  const end = Math.min(day.end, Math.max(day.start + Math.ceil((last - day.start) / HOUR) * HOUR, start + LEAST));
  return { start: Math.max(day.start, Math.min(start, end - LEAST)), end };
}

/** The full hours within the range, as many as fit below it, ms UTC. */
export function ticksOf({ start, end }: Interval): number[] {
  const step = Math.ceil((end - start) / HOUR / LABELS);
  return Array.from({ length: Math.ceil((end - start) / HOUR / step) }, (_, index) => start + index * step * HOUR);
}

/** Where an entry lies in the range, in percent; null if it does not. A running one ends at `now`, ms UTC. */
export function placeOf(
  entry: EntrySpan,
  range: Interval,
  now: number,
): { readonly left: number; readonly width: number } | null {
  const part = partIn(entry, range, now);
  const percent = (ms: number): number => (ms / (range.end - range.start)) * 100;
  return part && { left: percent(part.start - range.start), width: percent(part.end - part.start) };
}
