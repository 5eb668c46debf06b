import type { Database } from 'better-sqlite3';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import { fromFlag } from './rows.ts';
import type { Writes } from './writes.ts';

type EntryChange = 'entryStarted' | 'entryEnded' | 'entryAdded' | 'entryChanged' | 'entryDeleted' | 'entriesMoved';

const columns = ({ billable, dayOnly, ...entry }: TimeEntry) => ({
  ...entry,
  billable: fromFlag(billable),
  dayOnly: dayOnly ? 1 : 0,
});

export function entryWrites(db: Database): Writes<EntryChange> {
  const start = db.prepare(
    'INSERT INTO time_entries (id, task_id, started_at, zone, clock) VALUES (@id, @taskId, @startedAt, @zone, @clock)',
  );
  const end = db.prepare(
    'UPDATE time_entries SET ended_at = @endedAt, paused_in = @step WHERE id = @id AND ended_at IS NULL',
  );
  const add = db.prepare(
    `INSERT INTO time_entries
      (id, task_id, started_at, ended_at, zone, note, clock_step, clock, billable, invoice_id, day_only)
    VALUES (@id, @taskId, @startedAt, @endedAt, @zone, @note, @clockStep, @clock, @billable, @invoiceId, @dayOnly)`,
  );
  const change = db.prepare(
    `UPDATE time_entries SET task_id = @taskId, started_at = @startedAt, ended_at = @endedAt, note = @note,
    clock_step = @clockStep, clock = @clock, billable = @billable, invoice_id = @invoiceId, day_only = @dayOnly,
    paused_in = iif(@endedAt IS NULL, NULL, iif(ended_at IS NULL, @step, paused_in))
    WHERE id = @id`,
  );
  const deleteEntry = db.prepare('DELETE FROM time_entries WHERE id = ?');
  const move = db.prepare('UPDATE time_entries SET task_id = @into WHERE task_id = @from');
  return {
    entryStarted: (started) => start.run(started),
    entryEnded(ended, step) {
      // Only a running entry can be ended: ending one twice is a bug that must not go unnoticed.
      if (end.run({ ...ended, step }).changes !== 1) throw new Error(`Entry ${ended.id} is not running`);
    },
    entryAdded: ({ entry }) => add.run(columns(entry)),
    entryChanged: ({ entry }, step) => change.run({ ...columns(entry), step }),
    entryDeleted: ({ id }) => deleteEntry.run(id),
    entriesMoved: (moved) => move.run(moved),
  };
}
