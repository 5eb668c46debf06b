import { addDays, firstOfWeek } from './date.ts';
import { dayOf } from './day.ts';
import type { Calendar, Day } from './day.ts';
import type { Interval } from './interval.ts';

/** Seven consecutive days, from the first day of the week on. */
export type Week = Interval & { readonly days: readonly Day[] };

/** The week that contains a date, for weeks that begin on `firstDay`, 1 for Monday to 7 for Sunday. */
export function weekOf(date: string, firstDay: number, calendar: Calendar): Week {
  const first = firstOfWeek(date, firstDay);
  const days = [0, 1, 2, 3, 4, 5, 6].map((by) => dayOf(addDays(first, by), calendar));
  return { start: days[0]?.start ?? 0, end: days[6]?.end ?? 0, days };
}
