import type { TaskId } from '../model/ids.ts';
import type { ReportQuery } from '../model/report.ts';
import { dayAt } from '../time/day.ts';
import type { Interval } from '../time/interval.ts';
import { datesOf, intervalOfDates } from './range.ts';
import type { Dates } from './range.ts';
import { currenciesOf } from './rates.ts';
import type { ReportRate } from './rates.ts';
import { createTaskFacts } from './taskFacts.ts';
import type { ReportState, TaskFacts } from './taskFacts.ts';

/** A flag as it is stored. */
export type Flag = 0 | 1;

/**
 * Takes an entry by what it consists of, since a million objects would take longer than the report. Times are ms UTC; it
 * is running while `endedAt` is null. Entries come by start.
 */
export type EntrySink = (
  startedAt: number,
  endedAt: number | null,
  taskId: TaskId,
  billable: Flag | null,
  dayOnly: boolean,
  note: string,
) => void;

/** What a report needs: notes, which are empty otherwise; and only entries that were billed, or were not; null: both. */
export type EntryNeeds = { readonly notes: boolean; readonly billed: boolean | null };

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
  /** The currencies of all rates. */
  readonly currencies: readonly string[];
  readonly needs: EntryNeeds;
  /** Null if the entry does not count. */
  readonly take: (...entry: Parameters<EntrySink>) => Counted | null;
};

/** The range and the filter of a report as of `now`, ms UTC: they decide which entries count, and which part of them. */
export function createScope({ range, groups, filter }: ReportQuery, state: ReportState, now: number): Scope {
  const dates = datesOf(range, dayAt(now, state.calendar).date, state.firstDay);
  const interval = intervalOfDates(dates, state.calendar);
  const { start: from, end: until } = interval;
  const currencies = currenciesOf(state);
  const factsOf = createTaskFacts(filter, state, currencies);
  let counted: Counted | null = null;

  /** Whether the time of an entry lies within the range. One without length does where it starts. */
  const isWithin = (start: number, end: number): boolean => start < until && (start >= from || end > from);

  function passes({ missing }: TaskFacts, billable: boolean, note: string): boolean {
    if (filter.billable !== null && filter.billable !== billable) return false;
    return missing.length === 0 || hasWords(note, missing);
  }

  const take: Scope['take'] = (startedAt, endedAt, taskId, ownBillable, dayOnly, note) => {
    const facts = factsOf(taskId);
    if (!facts?.passes) return null;
    const billable = ownBillable === null ? facts.isBillable : ownBillable === 1;
    if (!passes(facts, billable, note)) return null;

    const ended = endedAt ?? Math.max(startedAt, now);
    // Its clock times are unknown, so it cannot be cut: it belongs to the day of its middle.
    const day = dayOnly ? Math.ceil((startedAt + ended) / 2) : Math.max(startedAt, from);
    if (dayOnly ? day < from || day >= until : !isWithin(startedAt, ended)) return null;

    const start = dayOnly ? startedAt : day;
    const end = dayOnly ? ended : Math.min(ended, until);
    const rate = billable ? facts.rateAt(dayOnly ? day : startedAt) : null;
    const running = endedAt === null && ended < until;
    counted ??= { facts, start, end, day, billable, rate, dayOnly, running };
    counted.facts = facts;
    counted.start = start;
    counted.end = end;
    counted.day = day;
    counted.billable = billable;
    counted.rate = rate;
    counted.dayOnly = dayOnly;
    counted.running = running;
    return counted;
  };

  const needs = { notes: filter.text.trim() !== '' || groups.includes('note'), billed: filter.billed };
  return { dates, interval, currencies, needs, take };
}

function hasWords(note: string, words: readonly string[]): boolean {
  const lower = note.toLocaleLowerCase();
  return words.every((word) => lower.includes(word));
}
