import type { RangeUnit, ReportRange } from '../model/report.ts';
import { addDays, isDate } from '../time/date.ts';
import { dateOf, isDay } from './day.ts';
import { problem } from './problem.ts';
import type { Problem } from './problem.ts';

/** The first and the last date of something (`2026-03-04`), both included. */
type Dates = { readonly from: string; readonly to: string };

/**
 * What a report or an export covers, as it was typed. `days`: from one day to another, each a date, `today` or
 * `yesterday`; empty: as far as there are entries.
 */
export type TypedRange = ReportRange | { readonly kind: 'days'; readonly first: string; readonly last: string };

const unit = (name: RangeUnit, offset = 0): ReportRange => ({ kind: 'unit', unit: name, offset });

/** Ranges that have a name. */
const named: Readonly<Record<string, ReportRange>> = {
  today: unit('day'),
  сегодня: unit('day'),
  yesterday: unit('day', -1),
  вчера: unit('day', -1),
  week: unit('week'),
  неделя: unit('week'),
  'last-week': unit('week', -1),
  'прошлая-неделя': unit('week', -1),
  month: unit('month'),
  месяц: unit('month'),
  'last-month': unit('month', -1),
  'прошлый-месяц': unit('month', -1),
  quarter: unit('quarter'),
  квартал: unit('quarter'),
  'last-quarter': unit('quarter', -1),
  'прошлый-квартал': unit('quarter', -1),
  year: unit('year'),
  год: unit('year'),
  'last-year': unit('year', -1),
  'прошлый-год': unit('year', -1),
  all: { kind: 'all' },
  всё: { kind: 'all' },
  все: { kind: 'all' },
};

/** The names of ranges in English, as help and shells list them. */
export const rangeNames: readonly string[] = Object.keys(named).filter((name) => /^[a-z-]+$/u.test(name));

/** The dates of a day, a month or a year: `2026-11-26`, `2026-11`, `2026`; null: it is none. */
function datesIn(word: string): Dates | null {
  if (isDate(word)) return { from: word, to: word };
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?$/u.exec(word) ?? [];
  if (year === undefined) return null;
  const from = `${year}-${month ?? '01'}-01`;
  const next = month === undefined || month === '12' ? `${Number(year) + 1}-01` : `${year}-${two(Number(month) + 1)}`;
  const after = `${next.padStart(7, '0')}-01`;
  return isDate(from) && isDate(after) ? { from, to: addDays(after, -1) } : null;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** One end of `A..B`; null: it is none. */
const endOf = (word: string, side: keyof Dates): string | null =>
  word === '' || isDay(word) ? word : (datesIn(word)?.[side] ?? null);

const isReversed = (first: string, last: string): boolean => isDate(first) && isDate(last) && first > last;

/** Reads a range such as `today`, `last-month`, `2026-11`, `2026-10-01..2026-10-31` or `2026-10..`. */
export function parseDateRange(typed: string): TypedRange | Problem {
  const word = typed.toLowerCase();
  if (Object.hasOwn(named, word)) return named[word] ?? { kind: 'all' };
  const [before = '', after, ...more] = word.split('..');
  if (after === undefined) {
    const dates = datesIn(word);
    return dates ? { kind: 'dates', ...dates } : problem('range', typed);
  }
  const [first, last] = [endOf(before, 'from'), endOf(after, 'to')];
  if (first === null || last === null || more.length > 0) return problem('range', typed);
  if (isReversed(first, last)) return problem('range-reversed', typed);
  return first === '' && last === '' ? { kind: 'all' } : { kind: 'days', first, last };
}

/**
 * The range that was typed, on the day `today` (`2026-03-04`).
 * @param covered the dates of the first and the last entry; null if there are none
 */
export function rangeOf(typed: TypedRange, today: string, covered: () => Dates | null): ReportRange | Problem {
  if (typed.kind !== 'days') return typed;
  const [first, last] = [typed.first, typed.last].map((word) => (word === '' ? null : dateOf(word, today)));
  const from = first ?? earlier(covered()?.from, last ?? today);
  const to = last ?? later(covered()?.to, from);
  return from > to ? problem('range-reversed', `${typed.first}..${typed.last}`) : { kind: 'dates', from, to };
}

const earlier = (one: string | undefined, other: string): string => (one !== undefined && one < other ? one : other);
const later = (one: string | undefined, other: string): string => (one !== undefined && one > other ? one : other);
