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
/** In ms. A running entry whose start would be later today is read as of the evening before, up to this long ago. */
const NIGHT = 12 * 3_600_000;

/** The field of a time. */
export type TypedTime = {
  readonly text: string;
  /**
   * The exact instant that the text stands for on the day `exactOn`, ms UTC, with seconds; null once somebody types
   * another time.
   */
  readonly exact: number | null;
  /** Whether the later one is meant if the clocks show this time twice. */
  readonly later: boolean;
};

/** The time fields of an entry. `by`: which of end and duration was typed last, and determines the other. */
export type EntryTimes = {
  /** The day in the calendar: if days begin at 4:00, `3:00` belongs to the night at its end. */
  readonly date: string;
  /** The day of the times that nobody typed; if the date changes, they move with it and keep their length. */
  readonly exactOn: string;
  readonly start: TypedTime;
  /** Empty if the entry is running. */
  readonly end: TypedTime;
  readonly duration: string;
  readonly by: 'end' | 'duration';
};

/**
 * The context for reading times: the calendar, the region whose format is used (BCP 47 tag), the current time (ms UTC),
 * and whether the entry may have no end.
 */
export type Reading = {
  readonly calendar: Calendar;
  readonly region: string;
  readonly now: number;
  readonly mayRun: boolean;
};

/** The context for formatting times. */
type Place = Pick<Reading, 'calendar' | 'region'>;

/** The instants that a field can mean, ms UTC, earlier first, and the selected one. */
export type Instants = { readonly all: readonly number[]; readonly at: number };

/** The fields for an entry; it is running if `endedAt` is null. */
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

/**
 * When the entry starts. A running entry cannot start later today, so after midnight `23:50` means the evening before.
 */
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

/** When the entry ends; null if it is running. */
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

/** If nobody typed the start either, only the date can have changed, and the length stays. */
function untypedEnd(times: EntryTimes, exact: number, start: Parsed<Instants>, reading: Reading): Parsed<Instants> {
  if (times.start.exact === null) return moved(exact, times, times.end, reading);
  return start.ok ? only(start.value.at + exact - times.start.exact) : start;
}

/** The instants of a typed time on the day of `after` (ms UTC), or on the next day if that time was before `after`. */
export function instantsAfter(text: string, after: number, reading: Reading): Parsed<readonly number[]> {
  const { date } = dayAt(after, reading.calendar);
  const time = parseClockTime(text);
  if (!time.ok || time.value.kind === 'ago') return instants(date, text, reading);
  // An end in the minute of the start is not a day later: it is an empty entry, which is refused.
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

/** Whether the typed end is earlier on the clock than the start, so that it means the next day. */
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

/** The instants at which the clocks show the typed time on a day. */
function instants(date: string, text: string, { calendar, now }: Reading): Parsed<readonly number[]> {
  const time = parseClockTime(text);
  if (!time.ok) return time;
  if (time.value.kind === 'ago') return understood([now - time.value.ms]);
  if (!isDate(date)) return misread('date-empty');
  const found = onDay(date, time.value.minutes, calendar);
  return found.length === 0 ? misread('time-skipped') : understood(found);
}

/** The instants of a time of day; a time before the start of the day belongs to the night at its end. */
const onDay = (date: string, minutes: number, { zone, dayStartsAt }: Calendar): number[] =>
  instantsOf(minutes < dayStartsAt ? addDays(date, 1) : date, minutes, zone);

/** An untouched time moved to the selected day: the same time of day, to the millisecond. */
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
