import { addDays, weekdayOf } from '#shared/time/date.ts';
import { dayOf, wallTime } from '#shared/time/day.ts';
import { isQuiet } from '#shared/settings/quietHours.ts';
import type { Settings } from '#shared/settings/index.ts';

const MINUTE = 60_000;
const WEEK = 7;

/** The instant at which a date's clocks show so many minutes after midnight; where they skip them, the one after. */
const instantOf = (date: string, minutes: number, zone: string): number =>
  dayOf(date, { zone, dayStartsAt: minutes }).start;

/** The same instant, or the end of the quiet hours it lies in. */
function pastQuiet(settings: Settings, at: number, zone: string): number {
  if (!isQuiet(settings, at, zone)) return at;
  const { date } = wallTime(at, zone);
  const ends = [0, 1, 2].map((by) => instantOf(addDays(date, by), settings.quietTo, zone));
  // An end that the clocks skip may lie in the next quiet hours already.
  return ends.find((end) => end > at && !isQuiet(settings, end, zone)) ?? Number.POSITIVE_INFINITY;
}

/**
 * When to say that nothing runs although it is working time, ms UTC: the first moment from `now` on that lies in working
 * time and not in quiet hours, with so many minutes of both idleness (since `since`) and working time behind it. null:
 * none within a week.
 */
export function idleReminderAt(settings: Settings, zone: string, since: number, now: number): number | null {
  const { workDays, workFrom, workTo, remindIdleAfter } = settings;
  const today = wallTime(now, zone).date;
  // From yesterday on, whose working time may reach over midnight.
  for (let by = -1; by <= WEEK; by++) {
    const date = addDays(today, by);
    if (!workDays.includes(weekdayOf(date))) continue;
    const start = instantOf(date, workFrom, zone);
    const end = instantOf(workTo <= workFrom ? addDays(date, 1) : date, workTo, zone);
    const due = Math.max(now, Math.max(start, since) + remindIdleAfter * MINUTE);
    const at = pastQuiet(settings, due, zone);
    if (at < end) return at;
  }
  return null;
}
