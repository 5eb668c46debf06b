import type { Database } from 'better-sqlite3';

/** Writes after which the log is worth emptying: about 3 MB. */
const LONG = 64;

type Connection<Prepared> = {
  write<T>(write: (prepared: Prepared) => T): T;
  inspect<T>(look: (open: Database) => T): T;
};

/** The write-ahead log of a connection, whose writes it counts. */
export function createLog<Prepared>({ write, inspect }: Connection<Prepared>) {
  /** Writes since the log was emptied. */
  let written = 0;
  return {
    /** Writes as the connection does. @throws StoreError */
    write<T>(run: (prepared: Prepared) => T): T {
      written += 1;
      return write(run);
    },

    isLogLong: (): boolean => written >= LONG,

    /** Copies the log into the database, as far as nobody reads from it. @throws StoreError */
    emptyLog(): void {
      // First, so that what fails is not tried again at once.
      written = 0;
      inspect((open) => open.pragma('wal_checkpoint(PASSIVE)'));
    },
  };
}
