import { addDays, weekdayOf } from '#shared/time/date.ts';
import { wallTime } from '#shared/time/day.ts';
import { instantOf, pastQuiet } from '#shared/settings/quietHours.ts';
import type { Settings } from '#shared/settings/index.ts';

const MINUTE = 60_000;
const WEEK = 7;

/**
 * When to remind that no timer is running during working hours, ms UTC: the first time from `now` on in working hours
 * and outside of quiet hours, after a number of minutes of both idle time (since `since`) and working hours. Null if
 * there is none within a week.
 */
export function idleReminderAt(settings: Settings, zone: string, since: number, now: number): number | null {
  const { workDays, workFrom, workTo, remindIdleAfter } = settings;
  const today = wallTime(now, zone).date;
  // From yesterday on, whose working hours may extend past midnight.
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
