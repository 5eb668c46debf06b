import Sqlite from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import type { Change } from '#shared/domain/change.ts';
import type { Day } from '#shared/domain/day.ts';
import { settingsFrom } from './settings.ts';
import { StoreError } from '../core/ports.ts';
import type { Delta, Store, Stored } from '../core/ports.ts';
import { createEntries } from './entries.ts';
import { createJournal } from './journal.ts';
import { createQuestions } from './questions.ts';
import { SELECT_TASKS, toTask } from './rows.ts';
import type { TaskRow } from './rows.ts';
import { createWriter } from './writer.ts';

/** The Store over an open, migrated database (see openDatabase). It owns the database from here on. */
export function createStore(db: Database): Store {
  const journal = createJournal(db);
  const write = createWriter(db);
  const entries = createEntries(db);
  const questions = createQuestions(db);
  const selectAll = db.prepare<[Day], TaskRow>(SELECT_TASKS);
  const selectOne = db.prepare<[Day & { id: number }], TaskRow>(`${SELECT_TASKS} WHERE task.id = :id`);
  const selectSettings = db.prepare<[], { key: string; value: string }>('SELECT key, value FROM settings');
  const lastId = db.prepare<[string], number>('SELECT seq FROM sqlite_sequence WHERE name = ?').pluck();
  const selectMemory = db.prepare<[string], string>('SELECT value FROM app_state WHERE key = ?').pluck();
  const putMemory = db.prepare('INSERT OR REPLACE INTO app_state (key, value) VALUES (?, ?)');

  const rest = (): Omit<Stored, 'tasks'> => ({
    settings: settingsFrom(selectSettings.all()),
    away: questions.first(),
    nextTaskId: (lastId.get('tasks') ?? 0) + 1,
    nextEntryId: (lastId.get('time_entries') ?? 0) + 1,
    ...journal.next(),
  });

  const delta = (touched: readonly number[], day: Day): Delta => {
    const rows = touched.map((id) => ({ id, row: selectOne.get({ ...day, id }) }));
    return {
      ...rest(),
      upserted: rows.flatMap(({ row }) => (row ? [toTask(row)] : [])),
      removed: rows.flatMap(({ id, row }) => (row ? [] : [id])),
    };
  };

  // IMMEDIATE takes the write lock first, so a lock held elsewhere is met before anything was read.
  const transaction = <T>(run: () => T): T => guarded(() => db.transaction(run).immediate());

  return {
    load: (day) =>
      guarded(() => ({ ...rest(), tasks: new Map(selectAll.all(day).map((row) => [row.id, toTask(row)])) })),
    commit: (label, changes: readonly Change[], day) =>
      transaction(() =>
        delta(
          journal.record(label, () => changes.forEach(write)),
          day,
        ),
      ),
    undo: (day) => transaction(() => deltaOrNull(journal.undo(), day)),
    redo: (day) => transaction(() => deltaOrNull(journal.redo(), day)),
    ask: (stretch, why, entryIds, day) =>
      transaction(() => {
        questions.ask(stretch, why, entryIds);
        return delta([], day);
      }),
    history: {
      entry: (id) => guarded(() => entries.history.entry(id)),
      between: (from, to) => guarded(() => entries.history.between(from, to)),
      lastEnd: (at) => guarded(() => entries.history.lastEnd(at)),
    },
    entriesOf: (taskId, limit) => guarded(() => entries.ofTask(taskId, limit)),
    recall: (key) =>
      guarded(() => {
        const value = selectMemory.get(key);
        return value === undefined ? undefined : (JSON.parse(value) as unknown);
      }),
    remember: (key, value) => transaction(() => void putMemory.run(key, JSON.stringify(value))),
    dispose: () => void db.close(),
  };

  function deltaOrNull(touched: readonly number[] | null, day: Day): Delta | null {
    return touched && delta(touched, day);
  }
}

/** Turns SQLite's errors into StoreError; bugs stay what they are. */
function guarded<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof Sqlite.SqliteError && !error.code.startsWith('SQLITE_CONSTRAINT')) {
      throw new StoreError(error.message, { cause: error });
    }
    throw error;
  }
}
