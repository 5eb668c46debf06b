import Sqlite from 'better-sqlite3';
import type { StoreTrouble } from '#shared/model/rejection.ts';
import { StoreError } from '../core/ports.ts';

/** What SQLite's result codes stand for, by how they begin; the first that fits. See https://sqlite.org/rescode.html */
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

/** The same for the system's error codes. */
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

/** The StoreError that an error of SQLite or of the file system stands for; null: it is a bug. */
export function storeErrorOf(error: unknown): StoreError | null {
  if (error instanceof StoreError) return error;
  if (error instanceof Sqlite.SqliteError) {
    // What breaks a rule of the schema should never have been written.
    if (error.code.startsWith('SQLITE_CONSTRAINT')) return null;
    const trouble = byResult.find(([start]) => error.code.startsWith(start))?.[1] ?? 'failed';
    return new StoreError(trouble, error.message, { cause: error });
  }
  if (!(error instanceof Error) || !('syscall' in error)) return null;
  const { code } = error as NodeJS.ErrnoException;
  return new StoreError(byErrno[code ?? ''] ?? 'failed', error.message, { cause: error });
}

/** Whether SQLite says that the file is no sound database. */
export const isDamage = (error: unknown): boolean =>
  error instanceof Sqlite.SqliteError && (error.code.startsWith('SQLITE_CORRUPT') || error.code === 'SQLITE_NOTADB');
