import { rmSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { BackupError } from '../core/ports.ts';
import type { Disposable } from '../core/ports.ts';
import { copyRegular } from '../core/regularFile.ts';
import type { Database } from 'better-sqlite3';
import { findDamage } from './check.ts';
import { removeUnfinishedImports } from './importedRows.ts';
import { LATEST, migrate, versionOf } from './migrations.ts';
import { isDamage } from './trouble.ts';

/** In bytes: a hundred times the size of ten years of work. */
const BACKUP_MAX = 2 * 1024 ** 3;

/** A checked copy of a backup, migrated to the latest schema. Disposing of it deletes the copy. */
export type Candidate = Disposable & { readonly db: Database; readonly file: string };

/**
 * Copies the backup in `source` to `file` and opens the copy.
 * @throws BackupError if it is damaged or from a newer version of Stint; errors of SQLite and the file system.
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
    // Nobody else uses the copy, and it can be created again.
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('synchronous = OFF');
    if (versionOf(db) > LATEST) throw new BackupError({ code: 'restore-newer' });
    db.pragma('journal_mode = DELETE');
    const damage = findDamage(db);
    if (damage !== null) throw damaged(damage);
    migrate(db);
    // It may have been made while a file was imported.
    removeUnfinishedImports(db);
    // Releases the exclusive lock, so that the copy can be attached to the database.
    db.pragma('locking_mode = NORMAL');
    versionOf(db);
    return { db, file, dispose };
  } catch (error) {
    dispose();
    throw isDamage(error) && error instanceof Error ? damaged(error.message) : error;
  }
}

const damaged = (detail: string): BackupError => new BackupError({ code: 'restore-damaged', params: { detail } });

/** Whether the file is a pipe, a device or a link, or larger than any backup, whatever its name. */
const isUnfit = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && ['EFTYPE', 'EFBIG', 'ELOOP', 'ENXIO'].includes(String(error.code));
