import Sqlite from 'better-sqlite3';
import type { StoreTrouble } from '#shared/model/rejection.ts';
import { StoreError } from '../core/ports.ts';

/** The meaning of SQLite's result codes, by prefix; the first match counts. See https://sqlite.org/rescode.html */
const byResult: readonly [start: string, trouble: StoreTrouble][] = [
  ['SQLITE_FULL', 'full'],
  ['SQLITE_READONLY_DBMOVED', 'unreachable'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_BUSY', 'locked'],
  ['SQLITE_LOCKED', 'locked'],
  ['SQLITE_PROTOCOL', 'locked'],
  ['SQLITE_IOERR', 'unreachable'],
  ['SQLITE_CANTOPEN', 'unreachable'],
];

/** The meaning of the system's error codes. */
const byErrno: Readonly<Record<string, StoreTrouble>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  EBUSY: 'locked',
  ENOENT: 'unreachable',
  ENOTDIR: 'unreachable',
  ENODEV: 'unreachable',
  ENXIO: 'unreachable',
  EIO: 'unreachable',
  ESTALE: 'unreachable',
  ENOTCONN: 'unreachable',
  EHOSTDOWN: 'unreachable',
  ETIMEDOUT: 'unreachable',
};

/** The StoreError for an error of SQLite or the file system; null if the error is a bug. */
export function storeErrorOf(error: unknown): StoreError | null {
  if (error instanceof StoreError) return error;
  if (error instanceof Sqlite.SqliteError) {
    // A violated constraint is a bug.
    if (error.code.startsWith('SQLITE_CONSTRAINT')) return null;
    const trouble = byResult.find(([start]) => error.code.startsWith(start))?.[1] ?? 'failed';
    return new StoreError(trouble, error.message, { cause: error });
  }
  if (!(error instanceof Error) || !('syscall' in error)) return null;
  const { code } = error as NodeJS.ErrnoException;
  return new StoreError(byErrno[code ?? ''] ?? 'failed', error.message, { cause: error });
}

/** Whether SQLite reports that the file is damaged or not a database. */
export const isDamage = (error: unknown): boolean =>
  error instanceof Sqlite.SqliteError && (error.code.startsWith('SQLITE_CORRUPT') || error.code === 'SQLITE_NOTADB');
