import type { Database } from 'better-sqlite3';
import type { History } from '#shared/domain/history.ts';
import type { TaskId } from '#shared/domain/task.ts';
import type { EntryId, TimeEntry } from '#shared/domain/timeEntry.ts';

type EntryRow = {
  id: EntryId;
  task_id: TaskId;
  started_at: number;
  ended_at: number | null;
  zone: string;
  note: string;
  clock_step: number;
};

const COLUMNS = 'id, task_id, started_at, ended_at, zone, note, clock_step';

const toEntry = (row: EntryRow): TimeEntry => ({
  id: row.id,
  taskId: row.task_id,
  startedAt: row.started_at,
  endedAt: row.ended_at,
  zone: row.zone,
  note: row.note,
  clockStep: row.clock_step,
});

/** Reads of the stored entries. They throw what SQLite throws. */
export function createEntries(db: Database) {
  const byId = db.prepare<[EntryId], EntryRow>(`SELECT ${COLUMNS} FROM time_entries WHERE id = ?`);
  // Two index ranges: a closed entry that reaches into the stretch can only have begun before its end.
  const overlapping = db.prepare<[{ from: number; to: number }], EntryRow>(
    `SELECT ${COLUMNS} FROM time_entries WHERE started_at < :to AND (ended_at > :from OR ended_at IS NULL)
    ORDER BY started_at, id`,
  );
  const lastEnd = db
    .prepare<[number], number | null>('SELECT max(ended_at) FROM time_entries WHERE ended_at <= ?')
    .pluck();
  const ofTask = db.prepare<[TaskId, number], EntryRow>(
    `SELECT ${COLUMNS} FROM time_entries WHERE task_id = ? ORDER BY started_at DESC, id DESC LIMIT ?`,
  );

  const history: History = {
    entry: (id) => {
      const row = byId.get(id);
      return row ? toEntry(row) : null;
    },
    between: (from, to) => overlapping.all({ from, to }).map(toEntry),
    lastEnd: (at) => lastEnd.get(at) ?? null,
  };

  return {
    history,
    /** The latest entries of a task, the last start first. */
    ofTask: (taskId: TaskId, limit: number): TimeEntry[] => ofTask.all(taskId, limit).map(toEntry),
  };
}
