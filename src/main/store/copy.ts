import { closeSync, fsyncSync, openSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { findDamage } from './check.ts';

/**
 * Makes a finished copy of the database one file that stands for itself, and looks it through: what is wrong with it, or
 * null. Throws what SQLite throws.
 */
export function finishCopy(file: string): string | null {
  const db = new Sqlite(file, { fileMustExist: true });
  try {
    // Without shared memory, which disks across a network do not have.
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('journal_mode = DELETE');
    return findDamage(db);
  } finally {
    db.close();
  }
}

/** Waits until what was written to a file or, where the system can, to a folder is on the disk. */
export function flush(path: string, kind: 'file' | 'folder'): void {
  if (kind === 'folder' && process.platform === 'win32') return;
  const opened = openSync(path, kind === 'folder' ? 'r' : 'r+');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
