import type { Database } from 'better-sqlite3';
import type { DatabaseFacts } from '../core/databaseFacts.ts';
import type { ImportStore } from '../core/importStore.ts';
import type { Heartbeat, Store } from '../core/ports.ts';
import { createConnection } from './connection.ts';
import { databaseFacts } from './databaseFacts.ts';
import { createLog } from './log.ts';
import { HEARTBEAT, prepare } from './prepared.ts';
import { replaceAll } from './replaceAll.ts';
import { createStoreImports } from './storeImports.ts';

/** The Store, with what backups need from it. */
export type SqliteStore = Store & {
  /** The path of the database. */
  readonly path: string;
  readonly imports: ImportStore;
  /** Checks the database and counts its rows. It takes as long as reading the whole file. @throws StoreError */
  facts(): DatabaseFacts;
  /**
   * Copies the database as it is at the end into a new file, while it is in use.
   * @throws StoreError if it cannot be read; SQLite's errors if the file cannot be written.
   */
  copyTo(target: string): Promise<void>;
  /** Whether so much was written that the write-ahead log is worth emptying. */
  isLogLong(): boolean;
  /** Copies the log into the database, so that no write has to. @throws StoreError */
  emptyLog(): void;
  /** Replaces all data with that of a database with the same schema, in one transaction. @throws StoreError */
  replaceBy(file: string): void;
};

/** The Store over an open, migrated database (see openDatabase). It owns the database from here on. */
export function createStore(db: Database): SqliteStore {
  const connection = createConnection(db, prepare);
  const { path, epoch, read, inspect, copyTo, replace, dispose } = connection;
  const { write, isLogLong, emptyLog } = createLog(connection);
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
      since: (at) => read((on) => on.entries.history.since(at)),
      lastEnd: (at) => read((on) => on.entries.history.lastEnd(at)),
      billedCount: (taskId) => read((on) => on.entries.history.billedCount(taskId)),
      invoicedCount: (invoiceId) => read((on) => on.entries.history.invoicedCount(invoiceId)),
    },
    imports: createStoreImports({ read, write }),
    facts: () => inspect(databaseFacts),
    addEntries: (range, needs, add) => read((on) => on.reports.addAll(range, needs, add)),
    eachEntry: (range, take) => read((on) => on.reports.each(range, take)),
    entriesOf: (taskId, range) => read((on) => on.entries.ofTask(taskId, range)),
    startOf: (taskId, before, skip) => read((on) => on.entries.startOfTask(taskId, before, skip)),
    latestEntries: (limit) => read((on) => on.entries.latest(limit)),
    neighbours: (id) => read((on) => on.entries.neighbours(id)),
    search: (text, limit) => read((on) => on.search(text, limit)),
    readValue: (key) => read((on) => on.values.read(key)),
    writeValue: (key, value) => write((on) => on.values.write(key, value)),
    isLogLong,
    emptyLog,
    copyTo,
    replaceBy: (file) => replace((open) => replaceAll(open, file)),
    dispose,
  };
}
