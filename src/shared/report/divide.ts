import type { Grouping, ReportQuery } from '../model/report.ts';
import type { Calendar } from '../time/day.ts';
import { createDays } from '../time/days.ts';
import { amountOf } from './amount.ts';
import { createTaskDays, grow } from './growing.ts';
import type { Growing } from './growing.ts';
import type { Piece } from './piece.ts';
import { roundedPart, rounderOf } from './round.ts';

const byDay: ReadonlySet<Grouping> = new Set(['day', 'week', 'month']);

/**
 * Divides entries into the pieces that go to different lines, and gives each its part of the rounded time and of the
 * amount of what is rounded as one: the entry, or what a task has on a day. Lines that are rounded do that themselves.
 */
export function createDivider(
  { groups, rounding }: ReportQuery,
  calendar: Calendar,
  add: (piece: Piece) => void,
): (entry: Piece) => void {
  const part = roundedPart(rounding);
  const round = rounderOf(rounding);
  const dayOf = createDays(calendar);
  const sumOf = createTaskDays();

  function addWhole(entry: Piece): void {
    if (part !== 'line') {
      entry.rounded = round(entry.end - entry.start);
      entry.amount = entry.rate === null ? 0 : amountOf(entry.rounded, entry.rate.perHour);
    }
    add(entry);
  }

  function addByDay(entry: Piece): void {
    const { start, end, running, dayOnly, facts } = entry;
    const whole: Growing = { exact: 0, rounded: 0, amount: 0 };
    do {
      const day = dayOf(dayOnly ? entry.startDay : entry.start);
      entry.day = day;
      entry.end = dayOnly ? end : Math.min(end, day.end);
      entry.running = running && entry.end === end;
      if (part === 'taskDay') grow(sumOf(facts.taskId, day, start, entry), entry, round);
      else if (part !== 'line') grow(whole, entry, round);
      add(entry);
      entry.start = entry.end;
    } while (entry.end < end);
  }

  function addOnDay(entry: Piece): void {
    const day = dayOf(entry.startDay);
    if (!entry.dayOnly && entry.end > day.end) return addByDay(entry);
    entry.day = day;
    addWhole(entry);
  }

  if (part === 'taskDay') return addByDay;
  return groups.some((group) => byDay.has(group)) ? addOnDay : addWhole;
}
