import { hasTimes } from '#shared/model/trackedTime.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import { dayAt } from '#shared/time/day.ts';
import type { Calendar } from '#shared/time/day.ts';

/** Whether an entry can continue an earlier one: it starts on the day on which that one ends. */
export function canJoin(earlier: TimeEntry, later: TimeEntry, calendar: Calendar): boolean {
  const last = Math.max(earlier.startedAt, (earlier.endedAt ?? later.startedAt) - 1);
  const isSameDay = dayAt(last, calendar).date === dayAt(later.startedAt, calendar).date;
  return isSameDay && hasTimes(earlier) && hasTimes(later);
}
