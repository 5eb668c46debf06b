import type { Day } from '../time/day.ts';
import type { ReportRate } from './rates.ts';
import type { TaskFacts } from './taskFacts.ts';

/**
 * An entry that counts, or the part of it that lies on one day. It is the same object for all of them, changed from one
 * to the next: a million objects would take longer than the report. Pieces come by the start of their entry, then by
 * their own.
 */
export type Piece = {
  /** The number of the entry, from 1 on. */
  entry: number;
  facts: TaskFacts;
  note: string;
  /** ms UTC, cut to the range. */
  start: number;
  end: number;
  /** An instant, ms UTC, on the day on which the entry starts. */
  startDay: number;
  /** The day of a part. */
  day: Day | null;
  billable: boolean;
  /** The rate of the date on which the entry was started; null if there is none or it is not billable. */
  rate: ReportRate | null;
  /** Whether only its day is known, so that it overlaps nothing and is never divided. */
  dayOnly: boolean;
  /** Whether it is running and grows. */
  running: boolean;
  /** What it adds to the rounded time, ms, and to the amount, minor units. */
  rounded: number;
  amount: number;
};
