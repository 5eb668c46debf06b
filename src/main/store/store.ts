import type { Database } from 'better-sqlite3';
import { resumedParts } from '#shared/model/awayParts.ts';
import type { Change } from '#shared/commands/change.ts';
import type { Day } from '#shared/time/day.ts';
import { lengthOf } from '#shared/time/interval.ts';
import { settingsFrom } from './settings.ts';
import type { Delta, Heartbeat, Now, Observation, StepLabel, Store, Stored } from '../core/ports.ts';
import { createClockSteps } from './clockSteps.ts';
import { createConnection } from './connection.ts';
import { createEntries } from './entries.ts';
import { createEntryMoves, touchedTasks } from './entryMoves.ts';
import { createJournal } from './journal.ts';
import { createQuestions } from './questions.ts';
import { replaceAll } from './replaceAll.ts';
import { SELECT_TASKS, toProject, toTask } from './rows.ts';
import type { ProjectRow, TaskRow } from './rows.ts';
import { createSearch } from './search.ts';
import { createWriter } from './writer.ts';

/** Where the heartbeat is kept. */
const HEARTBEAT = 'heartbeat';

/** The Store, and what backups need of it. */
export type SqliteStore = Store & {
  /** Where the database is. */
  readonly path: string;
  /**
   * Copies the database as it is at the end into a new file, while it is in use.
   * @throws StoreError where it cannot be read; what SQLite throws where the file cannot be written.
   */
  copyTo(target: string): Promise<void>;
  /** Puts what a database of the same schema holds in the place of what is stored, in one transaction. @throws StoreError */
  replaceBy(file: string): void;
};

/** The Store over an open, migrated database (see openDatabase). It owns the database from here on. */
export function createStore(db: Database): SqliteStore {
  const { path, epoch, read, write, copyTo, replace, dispose } = createConnection(db, prepare);
  return {
    path,
    load: (day) => read((on) => on.load(day)),
    epoch,
    commit: (label, changes, now) => write((on) => on.commit(label, changes, now)),
    undo: (askAfter, now) => write((on) => on.play('undo', askAfter, now)),
    redo: (askAfter, now) => write((on) => on.play('redo', askAfter, now)),
    observe: (seen, now) => write((on) => on.observe(seen, now)),
    heartbeat: () => (read((on) => on.readValue(HEARTBEAT)) as Heartbeat | undefined) ?? null,
    beat: (heartbeat) => write((on) => on.writeValue(HEARTBEAT, heartbeat)),
    history: {
      entry: (id) => read((on) => on.entries.history.entry(id)),
      between: (range) => read((on) => on.entries.history.between(range)),
      lastEnd: (at) => read((on) => on.entries.history.lastEnd(at)),
    },
    entriesOf: (taskId, range) => read((on) => on.entries.ofTask(taskId, range)),
    startOf: (taskId, before, skip) => read((on) => on.entries.startOfTask(taskId, before, skip)),
    neighbours: (id) => read((on) => on.entries.neighbours(id)),
    search: (text, limit) => read((on) => on.search(text, limit)),
    readValue: (key) => read((on) => on.readValue(key)),
    writeValue: (key, value) => write((on) => on.writeValue(key, value)),
    copyTo,
    replaceBy: (file) => replace((open) => replaceAll(open, file)),
    dispose,
  };
}

/** All statements over one connection. They throw what SQLite throws; those that write run inside a transaction of the caller. */
function prepare(db: Database) {
  const journal = createJournal(db);
  const write = createWriter(db);
  const entries = createEntries(db);
  const questions = createQuestions(db);
  const clock = createClockSteps(db);
  const moves = createEntryMoves(db);
  const search = createSearch(db);
  const selectAll = db.prepare<[Day], TaskRow>(SELECT_TASKS);
  const selectOne = db.prepare<[Day & { id: number }], TaskRow>(`${SELECT_TASKS} WHERE task.id = :id`);
  const selectSettings = db.prepare<[], { key: string; value: string }>('SELECT key, value FROM settings');
  const selectProjects = db.prepare<[], ProjectRow>('SELECT * FROM projects');
  const lastId = db.prepare<[string], number>('SELECT seq FROM sqlite_sequence WHERE name = ?').pluck();
  const selectMemory = db.prepare<[string], string>('SELECT value FROM app_state WHERE key = ?').pluck();
  const putMemory = db.prepare('INSERT OR REPLACE INTO app_state (key, value) VALUES (?, ?)');

  const rest = (): Omit<Stored, 'tasks'> => ({
    settings: settingsFrom(selectSettings.all()),
    projects: new Map(selectProjects.all().map((row) => [row.id, toProject(row)])),
    away: questions.open(),
    clock: clock.sum(),
    nextProjectId: (lastId.get('projects') ?? 0) + 1,
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

  const writeValue = (key: string, value: unknown): void => void putMemory.run(key, JSON.stringify(value));

  /** What a write comes to; its heartbeat goes with it, whatever was written. */
  const written = (touched: readonly number[], { day, heartbeat }: Now): Delta => {
    writeValue(HEARTBEAT, heartbeat);
    return delta(touched, day);
  };

  return {
    entries,
    search,
    writeValue,
    load: (day: Day): Stored => ({ ...rest(), tasks: new Map(selectAll.all(day).map((row) => [row.id, toTask(row)])) }),

    commit(label: StepLabel, changes: readonly Change[], now: Now): Delta {
      let touched: readonly number[] = [];
      journal.record(
        label,
        now.heartbeat.wall,
        clock.sum(),
        (step) => changes.forEach((change) => write(change, step)),
        (rows) => {
          questions.follow(moves.of(rows));
          touched = touchedTasks(rows);
          return touched.length;
        },
      );
      return written(touched, now);
    },

    play(direction: 'undo' | 'redo', askAfter: number, now: Now): Delta | null {
      const { wall } = now.heartbeat;
      const played = journal[direction](wall, clock.sum());
      if (!played) return null;
      moves.moveAlong(played.rows, wall, clock.sum());
      const moved = moves.of(played.rows);
      const idle = { start: played.at - played.clock, end: wall - clock.sum() };
      questions.follow(
        moved,
        resumedParts(moved, idle).filter((part) => lengthOf(part) >= askAfter),
      );
      return written(touchedTasks(played.rows), now);
    },

    observe({ step, parts }: Observation, now: Now): Delta {
      const touched = step ? clock.take(step, now.heartbeat.wall) : [];
      questions.ask(parts);
      return written(touched, now);
    },

    readValue(key: string): unknown {
      const value = selectMemory.get(key);
      return value === undefined ? undefined : (JSON.parse(value) as unknown);
    },
  };
}
