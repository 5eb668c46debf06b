import type { Command } from '../../commands/command.ts';
import type { ErrorReport } from '../../format/errorReport.ts';
import type { EntryId, InvoiceId, TaskId } from '../../model/ids.ts';
import type { EntriesPage, Neighbours, TimeEntry } from '../../model/timeEntry.ts';
import type { PastTasks } from '../../snapshot/snapshot.ts';
import type { SnapshotOnWire } from '../../snapshot/wire.ts';
import type { Interval } from '../../time/interval.ts';
import type { CommandResult, Found, NamingResult, QueryResult } from '../results.ts';

/** A page that is dropped while nobody sees it. */
export type LeftPage = {
  /** Its own state, as text. */
  readonly state: string;
  /** Whether it looks as at a start of Stint, so that it can come back with a first screen. */
  readonly looksNew: boolean;
};

/** Requests of every window. */
export type PageRequests = {
  'snapshot:get': () => { readonly snapshot: SnapshotOnWire; readonly now: number };
  'command:execute': (command: Command) => CommandResult;
  /** Hands over the page's own state, since the page may be dropped; null: it has to stay. */
  'page:leave': (left: LeftPage | null) => void;
  /** The state that the page had when it was dropped, once; null if it was not. */
  'page:left': () => string | null;
  /** Logs an error of the page. */
  'error:report': (report: ErrorReport) => void;
  /** Copies the last error that the window reported, with the versions of Stint and the system. */
  'error:copy': () => void;
};

/** Queries of the history and the clock. */
export type HistoryRequests = {
  /** Entries that overlap `[start, end)`, ms UTC, by start. */
  'entries:between': (range: Interval) => NamingResult<readonly TimeEntry[]>;
  /** The latest entries of a task before an instant, ms UTC (null: all), latest start first. */
  'entries:ofTask': (taskId: TaskId, before: number | null) => NamingResult<EntriesPage>;
  /** The entries of the same task right before and after an entry. */
  'entries:neighbours': (entryId: EntryId) => QueryResult<Neighbours>;
  /** How many entries were billed with an invoice. */
  'invoices:entryCount': (invoiceId: InvoiceId) => QueryResult<number>;
  /** The first tasks with words that begin with those of the text, the best first. `limit`: up to FOUND_MAX. */
  'tasks:search': (text: string, limit: number) => NamingResult<Found>;
  /** Those of these tasks that are of the past, as they are now. */
  'tasks:past': (taskIds: readonly TaskId[]) => PastTasks;
  /** The wall clock, ms UTC, for a page that gets no ticks because nothing is running. */
  'clock:now': () => number;
  'notice:dismiss': (id: number) => void;
};

export type TodayRequest = {
  /** Today's date, read from the clock: while nothing is running, the day of the snapshot is not updated. */
  'clock:today': () => string;
};
