import { copyFileSync, rmSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { BackupError } from '../core/ports.ts';
import type { Disposable } from '../core/ports.ts';
import type { Database } from 'better-sqlite3';
import { findDamage } from './check.ts';
import { LATEST, migrate, versionOf } from './migrations.ts';
import { isDamage } from './trouble.ts';

/** A copy of a backup that was looked through and brought to the newest schema; disposing of it deletes the copy. */
export type Candidate = Disposable & { readonly db: Database; readonly file: string };

/**
 * Opens a copy of the backup in `source`, which is not touched, at `file`.
 * @throws BackupError where it is damaged or of a newer Stint; what SQLite and the file system throw.
 */
export function openCandidate(source: string, file: string): Candidate {
  const remove = () => ['', '-journal', '-wal', '-shm'].forEach((suffix) => rmSync(file + suffix, { force: true }));
  remove();
  copyFileSync(source, file);
  const db = new Sqlite(file, { fileMustExist: true });
  const dispose = () => {
    db.close();
    remove();
  };
  try {
    // It is nobody else's and can be made again.
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('synchronous = OFF');
    if (versionOf(db) > LATEST) throw new BackupError({ code: 'restore-newer' });
    db.pragma('journal_mode = DELETE');
    refuseDamaged(findDamage(db));
    migrate(db);
    // Gives up the lock it took for itself, so that it can be attached to the database.
    db.pragma('locking_mode = NORMAL');
    versionOf(db);
    return { db, file, dispose };
  } catch (error) {
    dispose();
    if (isDamage(error) && error instanceof Error) refuseDamaged(error.message);
    throw error;
  }
}

function refuseDamaged(detail: string | null): void {
  if (detail !== null) throw new BackupError({ code: 'restore-damaged', params: { detail } });
}
