import { addDays } from '../domain/date.ts';
import { instantsOf, wallTime } from '../domain/day.ts';
import { formatHours } from '../format/duration.ts';
import { formatTime } from '../format/clockTime.ts';
import { parseClockTime } from './clockTime.ts';
import { parseDuration } from './duration.ts';
import { misread, understood } from './parsed.ts';
import type { Parsed } from './parsed.ts';

const MINUTE = 60_000;
/** What runs began at most so long ago, ms, where its start is taken for one of the evening before. */
const NIGHT = 12 * 3_600_000;

/** What stands in the field of a time. */
export type TypedTime = {
  readonly text: string;
  /** The instant it stands for, ms UTC, seconds and all, as long as nobody types another; null from then on. */
  readonly exact: number | null;
  /** Of the two instants at which the clocks show it in autumn, the later one. */
  readonly later: boolean;
};

/** The fields of an entry's times. `by`: which of end and duration was typed, and so decides about the other. */
export type EntryTimes = {
  readonly date: string;
  readonly start: TypedTime;
  /** Empty: it runs. */
  readonly end: TypedTime;
  readonly duration: string;
  readonly by: 'end' | 'duration';
};

/**
 * Where times are read: the zone, the region whose way of writing them is kept (BCP 47 tag), what time it is (ms UTC), and
 * whether an entry may be left without an end.
 */
export type Reading = {
  readonly zone: string;
  readonly region: string;
  readonly now: number;
  readonly mayRun: boolean;
};

/** Where times are written. */
type Place = Pick<Reading, 'zone' | 'region'>;

/** The instants, ms UTC, that a field can mean, the earlier first, and the one that is meant. */
export type Instants = { readonly all: readonly number[]; readonly at: number };

/** The fields of an entry; of one that runs where `endedAt` is null. */
export function timesOf(startedAt: number, endedAt: number | null, date: string, place: Place): EntryTimes {
  const typed = (exact: number | null): TypedTime => ({
    text: exact === null ? '' : formatTime(exact, place.zone, place.region),
    exact,
    later: false,
  });
  const duration = endedAt === null ? '' : formatHours(endedAt - startedAt);
  return { date, start: typed(startedAt), end: typed(endedAt), duration, by: 'end' };
}

/** When the entry starts. One that runs did not start later today: after midnight `23:50` is of the evening before. */
export function startOf({ date, start }: EntryTimes, reading: Reading): Parsed<Instants> {
  if (start.exact !== null) return understood({ all: [start.exact], at: start.exact });
  const { zone, now, mayRun } = reading;
  const found = instants(date, start.text, reading);
  const isToCome = found.ok && found.value.every((at) => at > now) && date === wallTime(now, zone).date;
  if (!mayRun || !isToCome) return choose(found, start);
  const before = choose(instants(addDays(date, -1), start.text, reading), start);
  return before.ok && now - before.value.at < NIGHT ? before : choose(found, start);
}

/** When it ends; null: it runs. */
export function endOf(times: EntryTimes, reading: Reading): Parsed<Instants | null> {
  const { end, duration, by } = times;
  const isBlank = (by === 'end' ? end.text : duration).trim() === '';
  if (isBlank && reading.mayRun) return understood(null);
  if (by === 'end' && end.exact !== null) return understood({ all: [end.exact], at: end.exact });
  const start = startOf(times, reading);
  if (by === 'duration') {
    const length = parseDuration(duration);
    if (!length.ok) return length;
    if (!start.ok) return start;
    const at = start.value.at + length.value;
    return understood({ all: [at], at });
  }
  if (!start.ok) return choose(instants(times.date, end.text, reading), end);
  return choose(instantsAfter(times.date, end.text, start.value.at, reading), end);
}

/** The instants of what was typed: on the date or, where its clocks showed that before `after` already, on the next. */
export function instantsAfter(date: string, text: string, after: number, reading: Reading): Parsed<readonly number[]> {
  const time = parseClockTime(text);
  if (!time.ok || time.value.kind === 'ago' || date === '') return instants(date, text, reading);
  // What was typed in the minute of the start is not a whole day later: it is an empty entry, and refused as one.
  const from = Math.floor(after / MINUTE) * MINUTE;
  const sameDay = instantsOf(date, time.value.minutes, reading.zone);
  const later = sameDay.filter((at) => at >= from);
  if (later.length > 0) return understood(later);
  const isToCome = sameDay.length === 0 && wallTime(after, reading.zone).minutes <= time.value.minutes;
  return isToCome ? misread('time-skipped') : instants(addDays(date, 1), text, reading);
}

/** The instants at which a date's clocks show what was typed. */
function instants(date: string, text: string, { zone, now }: Reading): Parsed<readonly number[]> {
  const time = parseClockTime(text);
  if (!time.ok) return time;
  if (time.value.kind === 'ago') return understood([now - time.value.ms]);
  if (date === '') return misread('date-empty');
  const found = instantsOf(date, time.value.minutes, zone);
  return found.length === 0 ? misread('time-skipped') : understood(found);
}

function choose(found: Parsed<readonly number[]>, { later }: TypedTime): Parsed<Instants> {
  if (!found.ok) return found;
  const at = found.value.at(later ? -1 : 0);
  return at === undefined ? misread('time-unclear') : understood({ all: found.value, at });
}
