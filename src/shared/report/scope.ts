import type { InvoiceId, TaskId } from '../model/ids.ts';
import type { ReportQuery } from '../model/report.ts';
import { dayAt } from '../time/day.ts';
import type { Interval } from '../time/interval.ts';
import { datesOf, intervalOfDates } from './range.ts';
import type { Dates } from './range.ts';
import type { ReportRate } from './rateSteps.ts';
import { createTaskFacts } from './taskFacts.ts';
import type { ReportState, TaskFacts } from './taskFacts.ts';

/** A flag as it is stored. */
export type Flag = 0 | 1;

/**
 * Takes an entry by its columns, since a million objects would take longer than the report. Times are ms UTC; it is
 * running while `endedAt` is null. Entries come by start.
 */
export type EntrySink = (
  startedAt: number,
  endedAt: number | null,
  taskId: TaskId,
  billable: Flag | null,
  invoiceId: InvoiceId | null,
  dayOnly: Flag,
  note: string,
) => void;

/** An entry that counts, cut to the range: the same object for each, valid until the next one is taken. */
export type Counted = {
  facts: TaskFacts;
  start: number;
  end: number;
  /** An instant, ms UTC, on the day on which it starts. */
  day: number;
  billable: boolean;
  /** The rate of the date on which it was started; null if there is none or it is not billable. */
  rate: ReportRate | null;
  dayOnly: boolean;
  /** Whether it is running and grows. */
  running: boolean;
};

export type Scope = {
  /** Null if it covers everything. */
  readonly dates: Dates | null;
  readonly interval: Interval;
  /** Whether notes decide what counts. */
  readonly needsNotes: boolean;
  /** Null if the entry does not count. */
  readonly take: (...entry: Parameters<EntrySink>) => Counted | null;
};

/** The range and the filter of a report as of `now`, ms UTC: they decide which entries count, and which part of them. */
export function createScope({ range, filter }: ReportQuery, state: ReportState, now: number): Scope {
  const dates = datesOf(range, dayAt(now, state.calendar).date, state.firstDay);
  const interval = intervalOfDates(dates, state.calendar);
  const { start: from, end: until } = interval;
  const factsOf = createTaskFacts(filter, state);
  const isWanted = (wanted: boolean | null, is: boolean): boolean => wanted === null || wanted === is;
  let counted: Counted | null = null;

  /** Whether the time of an entry lies within the range. One without length does where it starts. */
  const isWithin = (start: number, end: number): boolean => start < until && (start >= from || end > from);

  function take(...entry: Parameters<EntrySink>): Counted | null {
    const [startedAt, endedAt, taskId, billable, invoiceId, dayOnly, note] = entry;
    const facts = factsOf(taskId);
    if (!facts?.passes) return null;
    const isBillable = billable === null ? facts.isBillable : billable === 1;
    if (!isWanted(filter.billable, isBillable) || !isWanted(filter.billed, invoiceId !== null)) return null;
    if (facts.missing.length > 0 && !hasWords(note, facts.missing)) return null;

    const ended = endedAt ?? Math.max(startedAt, now);
    // Its clock times are unknown, so it cannot be cut: it belongs to the day of its middle.
    const day = dayOnly === 1 ? Math.ceil((startedAt + ended) / 2) : Math.max(startedAt, from);
    if (dayOnly === 1 ? day < from || day >= until : !isWithin(startedAt, ended)) return null;

    counted ??= { facts, start: 0.5, end: 0.5, day: 0.5, billable: false, rate: null, dayOnly: false, running: false };
    counted.facts = facts;
    counted.start = dayOnly === 1 ? startedAt : day;
    counted.end = dayOnly === 1 ? ended : Math.min(ended, until);
    counted.day = day;
    counted.billable = isBillable;
    counted.rate = isBillable ? facts.rateAt(dayOnly === 1 ? day : startedAt) : null;
    counted.dayOnly = dayOnly === 1;
    counted.running = endedAt === null && ended < until;
    return counted;
  }

  return { dates, interval, needsNotes: filter.text.trim() !== '', take };
}

function hasWords(note: string, words: readonly string[]): boolean {
  const lower = note.toLocaleLowerCase();
  return words.every((word) => lower.includes(word));
}
