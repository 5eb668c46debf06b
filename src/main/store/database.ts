import { accessSync, constants, existsSync, renameSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { StoreError } from '../core/ports.ts';
import { readRegularSync } from '../core/regularFile.ts';
import { removeUnfinishedImports } from './importedRows.ts';
import { LATEST, migrate, versionOf } from './migrations.ts';
import { claimFile, restrictDatabase } from './ownerOnly.ts';
import { isDamage } from './trouble.ts';

/** The database is from a newer version of Stint. It was not changed. */
export class DatabaseFromNewerStint extends Error {
  override name = 'DatabaseFromNewerStint';
}

export type Opened = {
  readonly db: Database;
  /** Where a damaged file was moved; null if there was none. */
  readonly setAside: string | null;
};

/** How long a command waits for the lock of another process, ms; short enough not to be noticed. */
const LOCK_WAIT = 250;

/**
 * Opens the database at `path` (or ':memory:'), checked and migrated. `stamp` is part of the names of backups and of
 * files set aside.
 * @throws DatabaseFromNewerStint; SQLite's errors if the folder is not writable.
 */
export function openDatabase(path: string, stamp: string): Opened {
  try {
    return { db: openSoundDatabase(path, stamp), setAside: null };
  } catch (error) {
    if (!(error instanceof Damaged) && !isDamage(error)) throw error;
    const setAside = moveAside(path, stamp);
    return { db: openSoundDatabase(path, stamp), setAside };
  }
}

/**
 * The same, but leaves a damaged file where it is, for somebody who only passes by.
 * @throws DatabaseFromNewerStint, Damaged; SQLite's errors, also if the file is none of its own.
 */
export function openSoundDatabase(path: string, stamp: string): Database {
  refuseNewer(headerVersion(path));
  // A remaining write-ahead log means that the last run did not exit normally. Only then is the database checked.
  const crashed = existsSync(`${path}-wal`);
  if (path !== ':memory:') restrictDatabase(path);
  const db = new Sqlite(path, { timeout: LOCK_WAIT });
  try {
    const version = versionOf(db);
    refuseNewer(version);
    setUp(db);
    if (crashed && db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new Damaged();
    if (version > 0 && version < LATEST) copyAside(db, `${path}.before-v${LATEST}-${stamp}`);
    migrate(db);
    removeUnfinishedImports(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Checks that there is a writable database at `path`. Call it before opening: next to an empty file SQLite would delete
 * the log, and with it what the missing file lacks.
 * @throws StoreError, or errors of the file system.
 */
export function assertDatabase(path: string): void {
  accessSync(path, constants.R_OK | constants.W_OK);
  if (!headerOf(path)) throw new StoreError('unreachable', `${path} is not a database`);
}

/**
 * Reopens the database at `path` after it disappeared under its connection. Never creates a new one.
 * @throws StoreError, or SQLite's errors while it is not back.
 */
export function reopenDatabase(path: string): Database {
  const db = new Sqlite(path, { timeout: LOCK_WAIT, fileMustExist: true });
  try {
    if (versionOf(db) !== LATEST) throw new StoreError('unreachable', `${path} is not the database that was there`);
    setUp(db);
    if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new StoreError('failed', `${path} is damaged`);
    // One that is being written has lost its stage with the connection.
    removeUnfinishedImports(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Copies a database into a file that is empty or does not exist. */
function copyAside(db: Database, file: string): void {
  claimFile(file);
  db.prepare('VACUUM INTO ?').run(file);
}

function setUp(db: Database): void {
  // WAL with FULL: each commit is fsynced before it is acknowledged, so it survives power loss as well as kill -9. This
  // costs one fsync per command (a few ms on a disk, well under one on an SSD). NORMAL would save it, and lose the last
  // commands in a power cut.
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  // The write that fills the log copies it into the database, and waits for the disk twice more. Most of the time the log
  // is emptied before, where nothing happens (core/checkpoints.ts); this bounds it, at 16 MB.
  db.pragma('wal_autocheckpoint = 4000');
  db.pragma('foreign_keys = ON');
  // What is journalled, and what is to be imported, passes through temporary tables.
  db.pragma('temp_store = MEMORY');
}

/** A check of the database found that it is damaged. */
class Damaged extends Error {
  override name = 'Damaged';

  constructor() {
    super('database disk image is malformed');
  }
}

function refuseNewer(version: number): void {
  if (version > LATEST) throw new DatabaseFromNewerStint(`schema ${version}, known up to ${LATEST}`);
}

/** `user_version` from the file's header (big-endian at byte 60), without opening the database, which may write. */
const headerVersion = (path: string): number => (existsSync(path) ? (headerOf(path)?.readInt32BE(60) ?? 0) : 0);

/** The header of a database; null if it is not one. */
function headerOf(path: string): Buffer | null {
  const header = readRegularSync(path, 64, 'beginning');
  return header.length === 64 && header.toString('latin1', 0, 15) === 'SQLite format 3' ? header : null;
}

/** Renames the database and its logs. Returns the new path. */
function moveAside(path: string, stamp: string): string {
  const aside = `${path}.damaged-${stamp}`;
  for (const suffix of ['-wal', '-shm', '']) {
    if (existsSync(path + suffix)) renameSync(path + suffix, aside + suffix);
  }
  return aside;
}
