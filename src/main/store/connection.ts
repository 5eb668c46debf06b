import { statSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { Database } from 'better-sqlite3';
import { StoreError } from '../core/ports.ts';
import { assertDatabase, reopenDatabase } from './database.ts';
import { storeErrorOf } from './trouble.ts';

/** Which file lies at a path: a number of the disk and one on it; null: none. */
function fileAt(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found ? `${found.dev}:${found.ino}` : null;
}

/** The file of a database and the log beside it. */
const filesAt = (path: string) => ({ file: fileAt(path), log: fileAt(`${path}-wal`) });

/**
 * A connection that outlives its file: when the disk was gone and is back, the database is opened again. `prepare` makes
 * what is used on it, anew each time.
 */
export function createConnection<Prepared>(first: Database, prepare: (db: Database) => Prepared) {
  const path = first.memory ? null : first.name;
  let db = first;
  let prepared = prepare(db);
  let files = path === null ? null : filesAt(path);
  /** Why the connection is of no more use; a read-only one can still read. */
  let dead: 'unreachable' | 'read-only' | null = null;
  let epoch = 0;

  function reopen(): void {
    if (path === null) return;
    const found = filesAt(path);
    // The log of one database would be written into the other.
    if (found.file !== files?.file && found.log !== null && found.log === files?.log) {
      throw new StoreError('unreachable', `${path} is another database`);
    }
    assertDatabase(path);
    // First, as closing may still write what the log holds, and deletes the log at the path.
    db.close();
    dead = 'unreachable';
    db = reopenDatabase(path);
    prepared = prepare(db);
    files = filesAt(path);
    dead = null;
  }

  /** In WAL mode SQLite goes on writing into files that were moved or deleted, and nobody would ever read them again. */
  function assertThere(): void {
    if (path !== null && !isDeepStrictEqual(filesAt(path), files)) {
      throw new StoreError('unreachable', `${path} is not what it was`);
    }
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
      if (writes) assertThere();
      return use(prepared, db);
    } catch (error) {
      throw explain(error);
    }
  }

  return {
    path: path ?? ':memory:',
    epoch: (): number => epoch,

    /** Reads. @throws StoreError */
    read: <T>(read: (prepared: Prepared) => T): T => run(false, read),

    /**
     * Runs `write` as one transaction. IMMEDIATE takes the write lock first, so a lock held elsewhere is met before
     * anything was read.
     * @throws StoreError
     */
    write: <T>(write: (prepared: Prepared) => T): T =>
      run(true, (on, open) => open.transaction(() => write(on)).immediate()),

    /**
     * Copies the database as it is at the end into a new file, a part at a time.
     * @throws StoreError where it cannot be read; what SQLite throws where the file cannot be written.
     */
    async copyTo(target: string): Promise<void> {
      const { totalPages } = await run(false, (_on, open) => {
        assertThere();
        return open.backup(target);
      });
      // A copy that met a lock before its first page counts as ended.
      if (totalPages === 0) throw new StoreError('locked', 'database is locked');
    },

    /** Replaces all that is stored by `replace`, which does so in one transaction. @throws StoreError */
    replace: (replace: (db: Database) => void): void =>
      run(true, (_on, open) => {
        replace(open);
        epoch += 1;
      }),

    dispose: () => void db.close(),
  };
}
