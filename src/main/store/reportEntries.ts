import type { Database } from 'better-sqlite3';
import { cleanText } from '#shared/model/cleanText.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import type { EntrySink } from '#shared/report/scope.ts';
import type { Interval } from '#shared/time/interval.ts';
import { COLUMNS, toEntry } from './entries.ts';
import type { EntryRow } from './entries.ts';

/**
 * The entries of an interval in two parts, each a scan of the index in its order, that is by start: those that began
 * before it and reach into it, and those that begin in it.
 */
const PARTS = [
  'started_at < :start AND (ended_at > :start OR ended_at IS NULL)',
  'started_at >= :start AND started_at < :end',
].map((condition) => `FROM time_entries INDEXED BY time_entries_by_start WHERE ${condition}`);

/** The columns of the index, in the order of an EntrySink. */
const INDEXED = 'started_at, ended_at, task_id, billable, invoice_id, day_only';

type Step = (none: null, ...entry: Parameters<EntrySink>) => void;

const noSink: EntrySink = () => {};

/** Reads the entries of reports. */
export function createReportEntries(db: Database) {
  let sink = noSink;
  // The number of parameters counts: so many columns are passed.
  const plainStep: Step = (_none, start, end, task, billable, invoice, dayOnly) =>
    sink(start, end, task, billable, invoice, dayOnly, '');
  const notedStep: Step = (_none, start, end, task, billable, invoice, dayOnly, note) =>
    sink(start, end, task, billable, invoice, dayOnly, cleanText(note));
  register(db, 'add_to_report', plainStep);
  register(db, 'add_with_note_to_report', notedStep);
  const plain = PARTS.map((part) => db.prepare<[Interval]>(`SELECT add_to_report(${INDEXED}) ${part}`));
  const noted = PARTS.map((part) => db.prepare<[Interval]>(`SELECT add_with_note_to_report(${INDEXED}, note) ${part}`));
  const rows = PARTS.map((part) => db.prepare<[Interval], EntryRow>(`SELECT ${COLUMNS} ${part} ORDER BY started_at`));

  return {
    /** Adds the entries that overlap an interval to a report, by start; notes are empty unless they are needed. */
    addAll({ start, end }: Interval, withNotes: boolean, add: EntrySink): void {
      sink = add;
      try {
        for (const statement of withNotes ? noted : plain) statement.get({ start, end });
      } finally {
        sink = noSink;
      }
    },

    /** Passes the entries that overlap an interval, by start. */
    each({ start, end }: Interval, take: (entry: TimeEntry) => void): void {
      for (const statement of rows) for (const row of statement.iterate({ start, end })) take(toEntry(row));
    },
  };
}

/**
 * Registers a function that SQLite calls for each row, as if it were an aggregate: that takes about half the time of an
 * iterator, as no row is made.
 */
function register(db: Database, name: string, step: Step): void {
  // The types only know aggregates of one column.
  db.aggregate(name, { start: null, step: step as (none: null) => void, result: () => null, directOnly: true });
}
