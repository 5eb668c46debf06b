import type { Database } from 'better-sqlite3';
import { StoreError } from '../core/ports.ts';
import { assertDatabase, reopenDatabase } from './database.ts';
import { createDatabaseFile } from './databaseFile.ts';
import { storeErrorOf } from './trouble.ts';

/**
 * A connection that survives the loss of its file: when the disk is back, the database is opened again. `prepare` creates
 * the statements for each connection.
 */
export function createConnection<Prepared>(first: Database, prepare: (db: Database) => Prepared) {
  const path = first.memory ? null : first.name;
  let db = first;
  let prepared = prepare(db);
  const file = path === null ? null : createDatabaseFile(path);
  /** Why the connection cannot be used any more; a read-only one can still read. */
  let dead: 'unreachable' | 'read-only' | null = null;
  let epoch = 0;

  function reopen(): void {
    if (path === null || !file) return;
    file.assertOwnLog();
    assertDatabase(path);
    // First, as closing may still write what the log holds, and deletes the log at the path.
    db.close();
    dead = 'unreachable';
    db = reopenDatabase(path);
    prepared = prepare(db);
    file.opened();
    dead = null;
  }

  function explain(error: unknown): unknown {
    const failure = storeErrorOf(error);
    if (failure?.trouble === 'read-only') dead ??= 'read-only';
    if (failure?.trouble === 'unreachable') {
      dead = 'unreachable';
      epoch += 1;
    }
    return failure ?? error;
  }

  function run<T>(writes: boolean, use: (prepared: Prepared, db: Database) => T): T {
    try {
      if (dead === 'unreachable' || (writes && dead)) reopen();
      if (writes) file?.assertSame();
      return use(prepared, db);
    } catch (error) {
      throw explain(error);
    }
  }

  const inspect = <T>(look: (open: Database) => T): T =>
    run(false, (_on, open) => {
      file?.assertSame();
      return look(open);
    });

  return {
    path: path ?? ':memory:',
    epoch: (): number => epoch,

    /** Reads. @throws StoreError */
    read: <T>(read: (prepared: Prepared) => T): T => run(false, read),

    /** Reads from the database itself, if its file is still there. @throws StoreError */
    inspect,

    /**
     * Runs `write` as one transaction. IMMEDIATE acquires the write lock first, so that a lock of another process fails
     * the transaction before it reads anything.
     * @throws StoreError
     */
    write: <T>(write: (prepared: Prepared) => T): T =>
      run(true, (on, open) => open.transaction(() => write(on)).immediate()),

    /**
     * Copies the database as it is at the end into a new file, a part at a time.
     * @throws StoreError if it cannot be read; SQLite's errors if the file cannot be written.
     */
    async copyTo(target: string): Promise<void> {
      const { totalPages } = await inspect((open) => open.backup(target));
      // A copy that is locked out before its first page counts as ended.
      if (totalPages === 0) throw new StoreError('locked', 'database is locked');
    },

    /** Replaces all data by `replace`, in one transaction. @throws StoreError */
    replace: (replace: (db: Database) => void): void =>
      run(true, (_on, open) => {
        replace(open);
        epoch += 1;
      }),

    dispose: () => void db.close(),
  };
}
