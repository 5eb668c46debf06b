import type { Database } from 'better-sqlite3';
import type { Day } from '#shared/time/day.ts';
import type { Delta, Stored } from '../core/ports.ts';
import { SELECT_TASKS, toProject, toTask } from './rows.ts';
import type { ProjectRow, TaskRow } from './rows.ts';
import { settingsFrom } from './settings.ts';

/** The state from tables other than tasks, projects and settings. */
type Others = () => Pick<Stored, 'away' | 'clock' | 'undo' | 'redo'>;

/** Reads the stored state: all of it, or what a write changed. Throws SQLite's errors. */
export function createStateReader(db: Database, others: Others) {
  const selectAll = db.prepare<[Day], TaskRow>(SELECT_TASKS);
  const selectOne = db.prepare<[Day & { id: number }], TaskRow>(`${SELECT_TASKS} WHERE task.id = :id`);
  const selectSettings = db.prepare<[], { key: string; value: string }>('SELECT key, value FROM settings');
  const selectProjects = db.prepare<[], ProjectRow>('SELECT * FROM projects');
  const lastId = db.prepare<[string], number>('SELECT seq FROM sqlite_sequence WHERE name = ?').pluck();

  const rest = (): Omit<Stored, 'tasks'> => ({
    settings: settingsFrom(selectSettings.all()),
    projects: new Map(selectProjects.all().map((row) => [row.id, toProject(row)])),
    nextProjectId: (lastId.get('projects') ?? 0) + 1,
    nextTaskId: (lastId.get('tasks') ?? 0) + 1,
    nextEntryId: (lastId.get('time_entries') ?? 0) + 1,
    ...others(),
  });

  return {
    load: (day: Day): Stored => ({ ...rest(), tasks: new Map(selectAll.all(day).map((row) => [row.id, toTask(row)])) }),

    /** The delta of a write that changed these tasks. */
    delta(touched: readonly number[], day: Day): Delta {
      const rows = touched.map((id) => ({ id, row: selectOne.get({ ...day, id }) }));
      return {
        ...rest(),
        upserted: rows.flatMap(({ row }) => (row ? [toTask(row)] : [])),
        removed: rows.flatMap(({ id, row }) => (row ? [] : [id])),
      };
    },
  };
}
