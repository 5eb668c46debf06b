import { fromEpochMilliseconds, toZonedDateTimeISO } from 'temporal-polyfill/fns/Instant';
import { create, toZonedDateTime } from 'temporal-polyfill/fns/PlainDateTime';
import { getTimeZoneTransition, offset } from 'temporal-polyfill/fns/ZonedDateTime';
import { addDays } from './date.ts';
import { contains } from './interval.ts';
import type { Interval } from './interval.ts';

/**
 * A local day, named by its calendar date (`2026-03-29`): 23 to 25 hours long where the clocks change. Days follow each
 * other without a gap.
 */
export type Day = Interval & { readonly date: string };

/** How days are counted: in an IANA zone, each from so many minutes after its midnight on. */
export type Calendar = { readonly zone: string; readonly dayStartsAt: number };

/** The day that holds `now`, ms UTC. Throws RangeError for an unknown zone. */
export function dayAt(now: number, calendar: Calendar): Day {
  let day = dayOf(wallTime(now, calendar.zone).date, calendar);
  // More than one step back where a zone left out the whole date before, as Samoa did in 2011.
  while (now < day.start) day = dayOf(addDays(day.date, -1), calendar);
  return day;
}

/** The day of a calendar date. Where the clocks skip its start, it begins as soon as they are past that. */
export function dayOf(date: string, calendar: Calendar): Day {
  return { date, start: startOf(date, calendar), end: startOf(addDays(date, 1), calendar) };
}

function startOf(date: string, { zone, dayStartsAt }: Calendar): number {
  const local = localTime(date, dayStartsAt);
  const start = toZonedDateTime(local, zone);
  if (start.hour * 60 + start.minute === dayStartsAt && start.day === local.day) return start.epochMilliseconds;
  // Temporal counts on through what is skipped: 0:30 of a skipped hour is 1:30.
  const skip = getTimeZoneTransition(toZonedDateTime(local, zone, { disambiguation: 'earlier' }), 'next');
  // A date that is skipped as a whole has no time at all: it begins where the next one does.
  return skip?.day === local.day ? skip.epochMilliseconds : start.epochMilliseconds;
}

/** A date and minutes after its midnight, in no zone yet. */
function localTime(date: string, minutes: number) {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return create(year, month, day, Math.floor(minutes / 60), minutes % 60);
}

/** What the clocks of a zone show at an instant: the date, the minutes after its midnight, and the offset (`+02:00`). */
export type WallTime = { readonly date: string; readonly minutes: number; readonly offset: string };

export function wallTime(instant: number, zone: string): WallTime {
  const local = toZonedDateTimeISO(fromEpochMilliseconds(instant), zone);
  const [month, day] = [local.month, local.day].map((part) => String(part).padStart(2, '0'));
  return { date: `${local.year}-${month}-${day}`, minutes: local.hour * 60 + local.minute, offset: offset(local) };
}

/**
 * The instants, ms UTC, at which the clocks of a zone show that time: one as a rule, none in the hour that the clocks
 * skip in spring, two in the one they repeat in autumn, the earlier first.
 */
export function instantsOf(date: string, minutes: number, zone: string): number[] {
  const local = localTime(date, minutes);
  const found = (['earlier', 'later'] as const).map((disambiguation) =>
    toZonedDateTime(local, zone, { disambiguation }),
  );
  const shown = found.filter((one) => one.day === local.day && one.hour === local.hour && one.minute === local.minute);
  return [...new Set(shown.map((one) => one.epochMilliseconds))];
}

/** The whole hours that the clocks show within a day, in order; one that they repeat comes twice, a skipped one not at all. */
export function hoursOf(day: Day, { zone }: Calendar): number[] {
  const found = new Set<number>();
  for (const date of [day.date, addDays(day.date, 1)]) {
    for (let hour = 0; hour < 24; hour++) for (const at of instantsOf(date, hour * 60, zone)) found.add(at);
  }
  return [...found].filter((at) => contains(day, at)).toSorted((a, b) => a - b);
}
