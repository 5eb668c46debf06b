import type { Database } from 'better-sqlite3';
import { cleanText } from '#shared/model/cleanText.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import type { EntryNeeds, EntrySink } from '#shared/report/scope.ts';
import type { Interval } from '#shared/time/interval.ts';
import { COLUMNS, toEntry } from './entries.ts';
import type { EntryRow } from './entries.ts';
import { createEntryBatch, DAY_ONLY, INHERITED, PACKED } from './entryBatch.ts';
import { overlappingParts } from './overlapping.ts';
import { IS_FINISHED, nothingUnfinished } from './unfinished.ts';
import type { Unfinished } from './unfinished.ts';

/** Each column that is passed to a function costs time, so the task's id and two flags are one number. */
const PASSED = `started_at, ended_at, task_id * ${PACKED} + day_only * ${DAY_ONLY} + coalesce(billable, ${INHERITED})`;

type Step = (none: null, start: number, end: number | null, packed: number, note: string) => void;

/** Reads the entries of reports. `unfinished`: those that do not count yet. */
export function createReportEntries(db: Database, unfinished: () => Unfinished) {
  const batch = createEntryBatch();
  /**
   * Registers a function that SQLite calls for each row, with as many columns as it has parameters. As an aggregate,
   * though it adds nothing up: that takes half the time of an iterator, as no row is made.
   */
  function register(name: string, step: Step): void {
    // The types only know aggregates of one column.
    db.aggregate(name, { start: null, step: step as (none: null) => void, result: () => null, directOnly: true });
  }
  register('put_entry', (_none, start, end, packed) => batch.put(start, end, packed));
  register('put_entry_and_note', (_none, start, end, packed, note) => {
    batch.note(cleanText(note));
    batch.put(start, end, packed);
  });
  const rows = overlappingParts.map((part) =>
    db.prepare<[Interval & Unfinished], EntryRow>(`SELECT ${COLUMNS} ${part} AND ${IS_FINISHED} ORDER BY started_at`),
  );

  return {
    /** Adds the entries that overlap an interval to a report, by start. */
    addAll({ start, end }: Interval, { notes, billed }: EntryNeeds, add: EntrySink): void {
      const call = notes ? `put_entry_and_note(${PASSED}, note)` : `put_entry(${PASSED})`;
      const open = unfinished();
      const conditions = [
        ...(billed === null ? [] : [`invoice_id IS ${billed ? 'NOT NULL' : 'NULL'}`]),
        // A million comparisons take a tenth of the report.
        ...(open === nothingUnfinished ? [] : [IS_FINISHED]),
      ];
      const also = conditions.map((condition) => ` AND ${condition}`).join('');
      const range = { start, end, ...open };
      batch.passTo(add, () => {
        for (const part of overlappingParts) db.prepare(`SELECT ${call} ${part}${also}`).get(range);
      });
    },

    /** Passes the entries that overlap an interval, by start. */
    each({ start, end }: Interval, take: (entry: TimeEntry) => void): void {
      for (const statement of rows)
        for (const row of statement.iterate({ start, end, ...unfinished() })) take(toEntry(row));
    },
  };
}
