import type { Command } from '../../commands/command.ts';
import type { ErrorReport } from '../../format/errorReport.ts';
import type { EntryId, TaskId } from '../../model/ids.ts';
import type { EntriesPage, Neighbours, TimeEntry } from '../../model/timeEntry.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import type { Interval } from '../../time/interval.ts';
import type { CommandResult, QueryResult } from '../results.ts';

/** What any window may ask for. */
export type PageRequests = {
  'snapshot:get': () => { readonly snapshot: Snapshot; readonly now: number };
  'command:execute': (command: Command) => CommandResult;
  /** Logs an error of the page. */
  'error:report': (report: ErrorReport) => void;
  /** Puts what the window reported last on the clipboard, with the versions of Stint and of the system. */
  'error:copy': () => void;
};

/** What is read of the history and of the clock. */
export type HistoryRequests = {
  /** Entries that overlap `[from, to)`, ms UTC, by start. */
  'entries:between': (range: Interval) => QueryResult<readonly TimeEntry[]>;
  /** The latest entries of a task that lie before an instant, ms UTC (null: all), the last start first. */
  'entries:ofTask': (taskId: TaskId, before: number | null) => QueryResult<EntriesPage>;
  /** The entries of the same task next to an entry. */
  'entries:neighbours': (entryId: EntryId) => QueryResult<Neighbours>;
  /** Tasks with words that begin like those of the text, the newest first. */
  'tasks:search': (text: string) => QueryResult<readonly TaskId[]>;
  /** The wall clock, ms UTC, for a page that is sent no ticks because nothing runs. */
  'clock:now': () => number;
  'notice:dismiss': (id: number) => void;
};

export type TodayRequest = {
  /** The date of the present day, read from the clock: while nothing runs, nobody turns the day of the snapshot. */
  'clock:today': () => string;
};
