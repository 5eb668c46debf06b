import { addDays, firstOfWeek } from '../time/date.ts';
import { dayOf } from '../time/day.ts';
import type { Day } from '../time/date.ts';
import type { Calendar } from '../time/day.ts';
import { effort } from '../time/report.ts';
import type { Range } from '../time/report.ts';
import type { TaskId } from './task.ts';
import type { TimeEntry } from './timeEntry.ts';

/** Seven days in a row, the first of them the one that weeks begin on; `[start, end)` in ms UTC. */
export type Week = Range & { readonly days: readonly Day[] };

/** The week that holds a date, where weeks begin on a day from 1 for Monday to 7 for Sunday. */
export function weekOf(date: string, firstDay: number, calendar: Calendar): Week {
  const first = firstOfWeek(date, firstDay);
  const days = [0, 1, 2, 3, 4, 5, 6].map((by) => dayOf(addDays(first, by), calendar));
  return { start: days[0]?.start ?? 0, end: days[6]?.end ?? 0, days };
}

/** A part of what was worked: on which task, and its entries. */
export type TaskShare = { readonly taskId: TaskId; readonly entries: readonly TimeEntry[] };

/** The entries of each task, the one worked on longest in the range first. `now`: up to when a running one counts, ms UTC. */
export const sharesOf = (entries: readonly TimeEntry[], range: Range, now: number): TaskShare[] =>
  [...Map.groupBy(entries, ({ taskId }) => taskId)]
    .map(([taskId, own]) => ({ taskId, entries: own, time: effort(own, range, now) }))
    .toSorted((a, b) => b.time - a.time || a.taskId - b.taskId)
    .map(({ taskId, entries: own }) => ({ taskId, entries: own }));
