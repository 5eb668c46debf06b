import { OFFSET_MAX } from '../model/report.ts';
import type { RangeUnit, ReportRange } from '../model/report.ts';
import { addDays, daysBetween, firstOfWeek, isDate } from '../time/date.ts';
import { dayOf } from '../time/day.ts';
import type { Calendar } from '../time/day.ts';
import type { Interval } from '../time/interval.ts';

/** The first and the last date of a range (`2026-03-04`), both included. */
export type Dates = { readonly from: string; readonly to: string };

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

/** The first date of the month, quarter or year that lies `offset` of them after the one of a date. */
function firstOfMonths(date: string, length: number, offset: number): string {
  const [year = 0, month = 0] = date.split('-').map(Number);
  const months = (Math.floor((year * 12 + month - 1) / length) + offset) * length;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}

function firstOfUnit(unit: RangeUnit, offset: number, today: string, firstDay: number): string {
  if (unit === 'day') return addDays(today, offset);
  if (unit === 'week') return addDays(firstOfWeek(today, firstDay), 7 * offset);
  return firstOfMonths(today, MONTHS[unit], offset);
}

/**
 * The dates of a range as of today's date, for weeks that begin on `firstDay`, 1 for Monday to 7 for Sunday; null if it
 * covers everything.
 */
export function datesOf(range: ReportRange, today: string, firstDay: number): Dates | null {
  if (range.kind === 'all') return null;
  if (range.kind === 'dates') return { from: range.from, to: range.to };
  const { unit, offset } = range;
  const after = firstOfUnit(unit, offset + 1, today, firstDay);
  return { from: firstOfUnit(unit, offset, today, firstDay), to: addDays(after, -1) };
}

/** The time that dates cover in a calendar; without dates all of it. */
export const intervalOfDates = (dates: Dates | null, calendar: Calendar): Interval =>
  dates === null
    ? { start: -Infinity, end: Infinity }
    : { start: dayOf(dates.from, calendar).start, end: dayOf(dates.to, calendar).end };

/** The range before or after another one of its kind: dates move by their own number of days, everything stays. */
export function stepped(range: ReportRange, by: 1 | -1): ReportRange {
  if (range.kind === 'all') return range;
  if (range.kind === 'unit') {
    const offset = range.offset + by;
    return Math.abs(offset) > OFFSET_MAX[range.unit] ? range : { ...range, offset };
  }
  const days = by * (daysBetween(range.from, range.to) + 1);
  const [from, to] = [addDays(range.from, days), addDays(range.to, days)];
  return isDate(from) && isDate(to) ? { kind: 'dates', from, to } : range;
}
