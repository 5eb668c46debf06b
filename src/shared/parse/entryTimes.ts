import { addDays, daysBetween, isDate } from '../time/date.ts';
import { dayAt, instantsOf, wallTime } from '../time/day.ts';
import type { Calendar } from '../time/day.ts';
import { formatHours } from '../format/duration.ts';
import { formatTime } from '../format/clockTime.ts';
import { parseClockTime } from './clockTime.ts';
import { parseDuration } from './duration.ts';
import { misread, understood } from './parsed.ts';
import type { Parsed } from './parsed.ts';

const MINUTE = 60_000;
/** ms. What runs began at most so long ago, where its start is taken for one of the evening before. */
const NIGHT = 12 * 3_600_000;

/** What stands in the field of a time. */
export type TypedTime = {
  readonly text: string;
  /** The instant it stood for on the day `exactOn`, ms UTC, seconds and all, as long as nobody types another; null from then on. */
  readonly exact: number | null;
  /** Of the two instants at which the clocks show it in autumn, the later one. */
  readonly later: boolean;
};

/** The fields of an entry's times. `by`: which of end and duration was typed, and so decides about the other. */
export type EntryTimes = {
  /** The day as the calendar counts it: where it begins at 4:00, `3:00` is of the night at its end. */
  readonly date: string;
  /** The day on which the times are that nobody typed; on another they move along, and keep their length. */
  readonly exactOn: string;
  readonly start: TypedTime;
  /** Empty: it runs. */
  readonly end: TypedTime;
  readonly duration: string;
  readonly by: 'end' | 'duration';
};

/**
 * Where times are read: how days are counted, the region whose way of writing them is kept (BCP 47 tag), what time it is
 * (ms UTC), and whether an entry may be left without an end.
 */
export type Reading = {
  readonly calendar: Calendar;
  readonly region: string;
  readonly now: number;
  readonly mayRun: boolean;
};

/** Where times are written. */
type Place = Pick<Reading, 'calendar' | 'region'>;

/** The instants, ms UTC, that a field can mean, the earlier first, and the one that is meant. */
export type Instants = { readonly all: readonly number[]; readonly at: number };

/** The fields of an entry; of one that runs where `endedAt` is null. */
export function timesOf(startedAt: number, endedAt: number | null, { calendar, region }: Place): EntryTimes {
  const typed = (exact: number | null): TypedTime => ({
    text: exact === null ? '' : formatTime(exact, calendar.zone, region),
    exact,
    later: false,
  });
  const { date } = dayAt(startedAt, calendar);
  const duration = endedAt === null ? '' : formatHours(endedAt - startedAt);
  return { date, exactOn: date, start: typed(startedAt), end: typed(endedAt), duration, by: 'end' };
}

/** When the entry starts. One that runs did not start later today: after midnight `23:50` is of the evening before. */
export function startOf(times: EntryTimes, reading: Reading): Parsed<Instants> {
  const { date, start } = times;
  if (start.exact !== null) return moved(start.exact, times, start, reading);
  const { calendar, now, mayRun } = reading;
  const found = instants(date, start.text, reading);
  const isToCome = found.ok && found.value.every((at) => at > now) && date === dayAt(now, calendar).date;
  if (!mayRun || !isToCome) return choose(found, start);
  const before = choose(instants(addDays(date, -1), start.text, reading), start);
  return before.ok && now - before.value.at < NIGHT ? before : choose(found, start);
}

/** When it ends; null: it runs. */
export function endOf(times: EntryTimes, reading: Reading): Parsed<Instants | null> {
  const { end, duration, by } = times;
  const isBlank = (by === 'end' ? end.text : duration).trim() === '';
  if (isBlank && reading.mayRun) return understood(null);
  const start = startOf(times, reading);
  if (by === 'duration') {
    const length = parseDuration(duration);
    if (!length.ok) return length;
    return start.ok ? only(start.value.at + length.value) : start;
  }
  if (end.exact !== null) return untypedEnd(times, end.exact, start, reading);
  if (!start.ok) return choose(instants(times.date, end.text, reading), end);
  return choose(instantsAfter(end.text, start.value.at, reading), end);
}

/** Where nobody typed the start either, only the date can be another: the length stays. */
function untypedEnd(times: EntryTimes, exact: number, start: Parsed<Instants>, reading: Reading): Parsed<Instants> {
  if (times.start.exact === null) return moved(exact, times, times.end, reading);
  return start.ok ? only(start.value.at + exact - times.start.exact) : start;
}

/**
 * The instants of what was typed: on the day of `after` (ms UTC) or, where its clocks showed that before `after` already,
 * on the next.
 */
export function instantsAfter(text: string, after: number, reading: Reading): Parsed<readonly number[]> {
  const { date } = dayAt(after, reading.calendar);
  const time = parseClockTime(text);
  if (!time.ok || time.value.kind === 'ago') return instants(date, text, reading);
  // What was typed in the minute of the start is not a whole day later: it is an empty entry, and refused as one.
  const from = Math.floor(after / MINUTE) * MINUTE;
  const sameDay = onDay(date, time.value.minutes, reading.calendar);
  const later = sameDay.filter((at) => at >= from);
  if (later.length > 0) return understood(later);
  const { zone, dayStartsAt } = reading.calendar;
  const isToCome = sameDay.length === 0 && into(wallTime(after, zone).minutes) <= into(time.value.minutes);
  return isToCome ? misread('time-skipped') : instants(addDays(date, 1), text, reading);

  function into(minutes: number): number {
    return (minutes - dayStartsAt + 1440) % 1440;
  }
}

/** Whether an end was typed that lies before the start on the clock, so that the next day must be meant. */
export function endsNextDay(
  { end, by }: EntryTimes,
  startedAt: number,
  endedAt: number,
  { calendar }: Reading,
): boolean {
  const time = by === 'end' && end.exact === null ? parseClockTime(end.text) : null;
  const isShown = time?.ok === true && time.value.kind === 'shown';
  return isShown && dayAt(endedAt, calendar).date !== dayAt(startedAt, calendar).date;
}

/** The instants at which the clocks show what was typed within a day. */
function instants(date: string, text: string, { calendar, now }: Reading): Parsed<readonly number[]> {
  const time = parseClockTime(text);
  if (!time.ok) return time;
  if (time.value.kind === 'ago') return understood([now - time.value.ms]);
  if (!isDate(date)) return misread('date-empty');
  const found = onDay(date, time.value.minutes, calendar);
  return found.length === 0 ? misread('time-skipped') : understood(found);
}

/** The instants of a time of day within a day; before the hour at which days begin, it is the night at its end. */
const onDay = (date: string, minutes: number, { zone, dayStartsAt }: Calendar): number[] =>
  instantsOf(minutes < dayStartsAt ? addDays(date, 1) : date, minutes, zone);

/** A time that nobody typed, on the day that is chosen: to the millisecond the same time of day. */
function moved(
  exact: number,
  { date, exactOn }: EntryTimes,
  typed: TypedTime,
  { calendar }: Reading,
): Parsed<Instants> {
  if (date === exactOn) return only(exact);
  if (!isDate(date)) return misread('date-empty');
  const shown = wallTime(exact, calendar.zone);
  const found = instantsOf(addDays(shown.date, daysBetween(exactOn, date)), shown.minutes, calendar.zone);
  const rest = exact - Math.floor(exact / MINUTE) * MINUTE;
  return found.length === 0 ? misread('time-skipped') : choose(understood(found.map((at) => at + rest)), typed);
}

const only = (at: number): Parsed<Instants> => understood({ all: [at], at });

function choose(found: Parsed<readonly number[]>, { later }: TypedTime): Parsed<Instants> {
  if (!found.ok) return found;
  const at = found.value.at(later ? -1 : 0);
  return at === undefined ? misread('time-unclear') : understood({ all: found.value, at });
}
