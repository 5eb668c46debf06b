import { addDays } from '../time/date.ts';
import { dayOf, wallTime } from '../time/day.ts';
import type { Settings } from './index.ts';

/** Whether minutes after midnight lie in `[from, to)`, which may span midnight. */
const isBetween = (minutes: number, from: number, to: number): boolean =>
  from <= to ? minutes >= from && minutes < to : minutes >= from || minutes < to;

/** Whether nothing of ours is to be heard at an instant, ms UTC, in a zone. */
export const isQuiet = ({ quietHours, quietFrom, quietTo }: Settings, at: number, zone: string): boolean =>
  quietHours && isBetween(wallTime(at, zone).minutes, quietFrom, quietTo);

/**
 * The instant at which the clocks show a time on a date, in minutes after midnight; right after it if they skip that
 * time.
 */
export const instantOf = (date: string, minutes: number, zone: string): number =>
  dayOf(date, { zone, dayStartsAt: minutes }).start;

/** The same instant, ms UTC, or the end of the quiet hours that contain it. */
export function pastQuiet(settings: Settings, at: number, zone: string): number {
  if (!isQuiet(settings, at, zone)) return at;
  const { date } = wallTime(at, zone);
  const ends = [0, 1, 2].map((by) => instantOf(addDays(date, by), settings.quietTo, zone));
  // An end that the clocks skip may already be in the next quiet hours.
  return ends.find((end) => end > at && !isQuiet(settings, end, zone)) ?? Number.POSITIVE_INFINITY;
}
