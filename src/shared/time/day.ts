import { fromEpochMilliseconds, toZonedDateTimeISO } from 'temporal-polyfill/fns/Instant';
import { create, toZonedDateTime } from 'temporal-polyfill/fns/PlainDateTime';
import { getTimeZoneTransition, offset } from 'temporal-polyfill/fns/ZonedDateTime';
import { addDays } from './date.ts';
import { contains } from './interval.ts';
import type { Interval } from './interval.ts';

/**
 * A local day, identified by its calendar date (`2026-03-29`). It is 23 to 25 hours long when the clocks change. Days
 * follow each other without gaps.
 */
export type Day = Interval & { readonly date: string };

/** How days are counted: in an IANA time zone, each starting `dayStartsAt` minutes after midnight. */
export type Calendar = { readonly zone: string; readonly dayStartsAt: number };

/** The day that contains `now`, ms UTC. Throws RangeError for an unknown zone. */
export function dayAt(now: number, calendar: Calendar): Day {
  let day = dayOf(wallTime(now, calendar.zone).date, calendar);
  // This takes more than one step if a zone skipped the previous date, as Samoa did in 2011.
  while (now < day.start) day = dayOf(addDays(day.date, -1), calendar);
  return day;
}

/** The day of a calendar date. If the clocks skip its start, it begins right after the skipped time. */
export function dayOf(date: string, calendar: Calendar): Day {
  return { date, start: startOf(date, calendar), end: startOf(addDays(date, 1), calendar) };
}

function startOf(date: string, { zone, dayStartsAt }: Calendar): number {
  const local = localTime(date, dayStartsAt);
  const start = toZonedDateTime(local, zone);
  if (start.hour * 60 + start.minute === dayStartsAt && start.day === local.day) return start.epochMilliseconds;
  // Temporal moves a skipped time forward: 0:30 in a skipped hour becomes 1:30.
  const skip = getTimeZoneTransition(toZonedDateTime(local, zone, { disambiguation: 'earlier' }), 'next');
  // A date that is skipped completely has no time; it begins where the next one does.
  return skip?.day === local.day ? skip.epochMilliseconds : start.epochMilliseconds;
}

/** The instant, ms UTC, of the first change of a zone's clocks after another instant; Infinity if none is known. */
export const clockChangeAfter = (instant: number, zone: string): number =>
  getTimeZoneTransition(toZonedDateTimeISO(fromEpochMilliseconds(instant), zone), 'next')?.epochMilliseconds ??
  Infinity;

/** A date and minutes after midnight, without a time zone. */
function localTime(date: string, minutes: number) {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return create(year, month, day, Math.floor(minutes / 60), minutes % 60);
}

/** What the clocks of a zone show at an instant: the date, minutes after midnight, and the offset (`+02:00`). */
export type WallTime = { readonly date: string; readonly minutes: number; readonly offset: string };

export function wallTime(instant: number, zone: string): WallTime {
  const local = toZonedDateTimeISO(fromEpochMilliseconds(instant), zone);
  const [month, day] = [local.month, local.day].map((part) => String(part).padStart(2, '0'));
  return { date: `${local.year}-${month}-${day}`, minutes: local.hour * 60 + local.minute, offset: offset(local) };
}

/**
 * The instants, ms UTC, at which the clocks of a zone show a time: usually one, none in the hour skipped in spring, two
 * in the hour repeated in autumn, earlier first.
 */
export function instantsOf(date: string, minutes: number, zone: string): number[] {
  const local = localTime(date, minutes);
  const found = (['earlier', 'later'] as const).map((disambiguation) =>
    toZonedDateTime(local, zone, { disambiguation }),
  );
  const shown = found.filter((one) => one.day === local.day && one.hour === local.hour && one.minute === local.minute);
  return [...new Set(shown.map((one) => one.epochMilliseconds))];
}

/** The full hours that the clocks show in a day, in order. A repeated hour is included twice, a skipped one is not. */
export function hoursOf(day: Day, { zone }: Calendar): number[] {
  const found = new Set<number>();
  for (const date of [day.date, addDays(day.date, 1)]) {
    for (let hour = 0; hour < 24; hour++) for (const at of instantsOf(date, hour * 60, zone)) found.add(at);
  }
  return [...found].filter((at) => contains(day, at)).toSorted((a, b) => a - b);
}
