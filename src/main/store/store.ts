import type { Database } from 'better-sqlite3';
import { resumedParts } from '#shared/model/awayParts.ts';
import type { Change } from '#shared/commands/change.ts';
import { lengthOf } from '#shared/time/interval.ts';
import type { Delta, Heartbeat, Now, Observation, StepLabel, Store } from '../core/ports.ts';
import { createClockSteps } from './clockSteps.ts';
import { createConnection } from './connection.ts';
import { createEntries } from './entries.ts';
import { createEntryMoves, touchedTasks } from './entryMoves.ts';
import { createJournal } from './journal.ts';
import { createQuestions } from './questions.ts';
import { replaceAll } from './replaceAll.ts';
import { createReportEntries } from './reportEntries.ts';
import { createSearch } from './search.ts';
import { createStateReader } from './stateReader.ts';
import { createValues } from './values.ts';
import { createChangeWriter } from './changeWriter.ts';

/** The key of the stored heartbeat. */
const HEARTBEAT = 'heartbeat';

/** The Store, with what backups need from it. */
export type SqliteStore = Store & {
  /** The path of the database. */
  readonly path: string;
  /**
   * Copies the database as it is at the end into a new file, while it is in use.
   * @throws StoreError if it cannot be read; SQLite's errors if the file cannot be written.
   */
  copyTo(target: string): Promise<void>;
  /** Replaces all data with that of a database with the same schema, in one transaction. @throws StoreError */
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
    heartbeat: () => (read((on) => on.values.read(HEARTBEAT)) as Heartbeat | undefined) ?? null,
    beat: (heartbeat) => write((on) => on.values.write(HEARTBEAT, heartbeat)),
    history: {
      entry: (id) => read((on) => on.entries.history.entry(id)),
      between: (range) => read((on) => on.entries.history.between(range)),
      lastEnd: (at) => read((on) => on.entries.history.lastEnd(at)),
      billedCount: (taskId) => read((on) => on.entries.history.billedCount(taskId)),
    },
    addEntries: (range, needs, add) => read((on) => on.reports.addAll(range, needs, add)),
    eachEntry: (range, take) => read((on) => on.reports.each(range, take)),
    entriesOf: (taskId, range) => read((on) => on.entries.ofTask(taskId, range)),
    startOf: (taskId, before, skip) => read((on) => on.entries.startOfTask(taskId, before, skip)),
    latestEntries: (limit) => read((on) => on.entries.latest(limit)),
    neighbours: (id) => read((on) => on.entries.neighbours(id)),
    search: (text, limit) => read((on) => on.search(text, limit)),
    readValue: (key) => read((on) => on.values.read(key)),
    writeValue: (key, value) => write((on) => on.values.write(key, value)),
    copyTo,
    replaceBy: (file) => replace((open) => replaceAll(open, file)),
    dispose,
  };
}

/** All statements over one connection. They throw SQLite's errors; call those that write inside a transaction. */
function prepare(db: Database) {
  const journal = createJournal(db);
  const write = createChangeWriter(db);
  const questions = createQuestions(db);
  const clock = createClockSteps(db);
  const moves = createEntryMoves(db);
  const values = createValues(db);
  const state = createStateReader(db, () => ({ away: questions.open(), clock: clock.sum(), ...journal.next() }));

  /** Writes the heartbeat, which is part of every write, and returns the delta. */
  function written(touched: readonly number[], { day, heartbeat }: Now): Delta {
    values.write(HEARTBEAT, heartbeat);
    return state.delta(touched, day);
  }

  return {
    load: state.load,
    entries: createEntries(db),
    reports: createReportEntries(db),
    search: createSearch(db),
    values,

    commit(label: StepLabel, changes: readonly Change[], now: Now): Delta {
      let touched: readonly number[] = [];
      journal.record(
        label,
        now.heartbeat.wall,
        clock.sum(),
        (step) => changes.forEach((change) => write(change, step)),
        (rows) => {
          questions.moveWith(moves.of(rows));
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
      moves.moveToClock(played.rows, wall, clock.sum());
      const moved = moves.of(played.rows);
      const idle = { start: played.at - played.clock, end: wall - clock.sum() };
      questions.moveWith(
        moved,
        resumedParts(moved, idle).filter((part) => lengthOf(part) >= askAfter),
      );
      return written(touchedTasks(played.rows), now);
    },

    observe({ step, parts }: Observation, now: Now): Delta {
      const touched = step ? clock.record(step, now.heartbeat.wall) : [];
      questions.ask(parts);
      return written(touched, now);
    },
  };
}
