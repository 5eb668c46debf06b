import type { Interval } from '../time/interval.ts';
import type { TimeEntry } from './timeEntry.ts';
import type { EntryId, InvoiceId, TaskId } from './ids.ts';

/** The stored entries that `decide` can look up. */
export type History = {
  entry(id: EntryId): TimeEntry | null;
  /** Entries that overlap an interval, by start; a running one has no end. */
  between(range: Interval): TimeEntry[];
  /**
   * What ran at or after a moment, ms UTC by the present clock. May contain entries that ended before it, where the clock
   * was set since: each has the times of the clock on which it ended.
   */
  since(at: number): TimeEntry[];
  /** The latest end, ms UTC, of an entry that ended at or before `at`; null when there is none. */
  lastEnd(at: number): number | null;
  /** How many entries of a task were billed. */
  billedCount(taskId: TaskId): number;
  /** How many entries were billed with an invoice. */
  invoicedCount(invoiceId: InvoiceId): number;
};
