import { rmSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { BackupError } from '../core/ports.ts';
import type { Disposable } from '../core/ports.ts';
import { copyRegular } from '../core/regularFile.ts';
import type { Database } from 'better-sqlite3';
import { findDamage } from './check.ts';
import { LATEST, migrate, versionOf } from './migrations.ts';
import { isDamage } from './trouble.ts';

/** Bytes: a hundred times what ten years of work take. */
const BACKUP_MAX = 2 * 1024 ** 3;

/** A copy of a backup that was looked through and brought to the newest schema; disposing of it deletes the copy. */
export type Candidate = Disposable & { readonly db: Database; readonly file: string };

/**
 * Opens a copy of the backup in `source`, which is not touched, at `file`.
 * @throws BackupError where it is damaged or of a newer Stint; what SQLite and the file system throw.
 */
export async function openCandidate(source: string, file: string): Promise<Candidate> {
  const remove = () => ['', '-journal', '-wal', '-shm'].forEach((suffix) => rmSync(file + suffix, { force: true }));
  remove();
  try {
    await copyRegular(source, file, BACKUP_MAX);
  } catch (error) {
    remove();
    throw isUnfit(error) ? damaged(error.message) : error;
  }
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
    const damage = findDamage(db);
    if (damage !== null) throw damaged(damage);
    migrate(db);
    // Gives up the lock it took for itself, so that it can be attached to the database.
    db.pragma('locking_mode = NORMAL');
    versionOf(db);
    return { db, file, dispose };
  } catch (error) {
    dispose();
    throw isDamage(error) && error instanceof Error ? damaged(error.message) : error;
  }
}

const damaged = (detail: string): BackupError => new BackupError({ code: 'restore-damaged', params: { detail } });

/** It is a pipe, a device or a link, or larger than any backup, whatever its name says. */
const isUnfit = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && ['EFTYPE', 'EFBIG', 'ELOOP', 'ENXIO'].includes(String(error.code));
