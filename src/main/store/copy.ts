import { closeSync, fsyncSync, openSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { findDamage } from './check.ts';

/**
 * Turns a copy of the database into a single file without a write-ahead log, and checks it. Returns the problem, or
 * null. Throws SQLite's errors.
 */
export function finishCopy(file: string): string | null {
  const db = new Sqlite(file, { fileMustExist: true });
  try {
    // Shared memory does not exist on network drives.
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('journal_mode = DELETE');
    return findDamage(db);
  } finally {
    db.close();
  }
}

/** Waits until a file, or a folder where the system supports it, is written to disk. */
export function flush(path: string, kind: 'file' | 'folder'): void {
  if (kind === 'folder' && process.platform === 'win32') return;
  const opened = openSync(path, kind === 'folder' ? 'r' : 'r+');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
