import { endOf, startOf } from '../parse/entryTimes.ts';
import type { EntryTimes, Reading, TypedTime } from '../parse/entryTimes.ts';
import { plain } from '../parse/parsed.ts';
import type { Misread } from '../parse/parsed.ts';
import { dayAt } from '../time/day.ts';
import type { KnownEntry, Place } from './ask.ts';
import { dateOf, isDay } from './day.ts';
import type { Problem } from './problem.ts';

/** When something was worked on, as it was typed: `yesterday 9:00-10:30`, `9:00-`, `-10:30`. Empty: not typed. */
export type Range = { readonly day: string; readonly start: string; readonly end: string };

/** Two times with a dash between them, either of which may be missing; `-20m` is a time of its own. */
const shape = /^(-\d[^-]*|\d[^-]*|now|сейчас)?-(\d[^-]*|now|сейчас)?$/u;

/** Takes the range that words begin with; null: they begin with none. A day alone is one only if nothing follows it. */
export function takeRange(
  words: readonly string[],
): { readonly range: Range; readonly rest: readonly string[] } | null {
  const [first = '', second = ''] = words;
  const day = isDay(first) ? first : '';
  const times = shape.exec(plain(day === '' ? first : second));
  const hasTimes = times !== null && times[0] !== '-';
  if (hasTimes) {
    const [, start = '', end = ''] = times;
    return { range: { day, start, end }, rest: words.slice(day === '' ? 1 : 2) };
  }
  return day !== '' && words.length === 1 ? { range: { day, start: '', end: '' }, rest: [] } : null;
}

const typed = (text: string, exact: number | null = null): TypedTime => ({
  text,
  exact: text === '' ? exact : null,
  later: false,
});

/** When an entry starts and ends, ms UTC; null: it is running. */
export type Times = { readonly startedAt: number; readonly endedAt: number | null };

/** The times of a range; what it leaves out stays as it is in `entry`. */
export function timesIn(range: Range, entry: KnownEntry | null, place: Place): Times | Problem {
  const { now, calendar } = place;
  const today = dayAt(now, calendar).date;
  const exactOn = entry ? dayAt(entry.startedAt, calendar).date : today;
  const times: EntryTimes = {
    date: range.day === '' ? exactOn : dateOf(range.day, today),
    exactOn,
    start: typed(range.start, entry?.startedAt),
    end: typed(range.end, entry?.endedAt),
    duration: '',
    by: 'end',
  };
  const reading: Reading = { calendar, region: 'en', now, mayRun: entry !== null && entry.endedAt === null };
  const start = startOf(times, reading);
  if (!start.ok) return misreadTime(range.start, start.code);
  const end = endOf(times, reading);
  if (!end.ok) return misreadTime(range.end, end.code);
  return { startedAt: start.value.at, endedAt: end.value?.at ?? null };
}

/** A time that could not be read. */
export const misreadTime = (word: string, misread: Misread): Problem => ({ code: 'time', word, misread });
