import { accessSync, constants, existsSync, renameSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { StoreError } from '../core/ports.ts';
import { readRegularSync } from '../core/regularFile.ts';
import { LATEST, migrate, versionOf } from './migrations.ts';
import { claimFile, closeDatabase } from './ownerOnly.ts';
import { isDamage } from './trouble.ts';

/** The file was written by a Stint newer than this one. It was not touched. */
export class DatabaseFromNewerStint extends Error {
  override name = 'DatabaseFromNewerStint';
}

export type Opened = {
  readonly db: Database;
  /** Where a damaged file was moved to, if there was one. */
  readonly setAside: string | null;
};

/** How long a command waits for another process's lock, ms: as long as a person does not notice. */
const LOCK_WAIT = 250;

/**
 * Opens the database at `path` (or ':memory:'), checked and migrated. `stamp` names backups and files set aside.
 * @throws DatabaseFromNewerStint; what SQLite throws where the folder cannot be written.
 */
export function openDatabase(path: string, stamp: string): Opened {
  try {
    return { db: openSound(path, stamp), setAside: null };
  } catch (error) {
    if (!(error instanceof Damaged) && !isDamage(error)) throw error;
    const setAside = moveAside(path, stamp);
    return { db: openSound(path, stamp), setAside };
  }
}

function openSound(path: string, stamp: string): Database {
  refuseNewer(headerVersion(path));
  // A write-ahead log that is still there means that the last run did not end by itself: look closely then, and only then.
  const crashed = existsSync(`${path}-wal`);
  if (path !== ':memory:') closeDatabase(path);
  const db = new Sqlite(path, { timeout: LOCK_WAIT });
  try {
    const version = versionOf(db);
    refuseNewer(version);
    setUp(db);
    if (crashed && db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new Damaged();
    if (version > 0 && version < LATEST) copyAside(db, `${path}.before-v${LATEST}-${stamp}`);
    migrate(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Whether a database lies at `path` that can be written. Asked before it is opened: beside an empty file SQLite would
 * delete the log, and with it what the file that is away lacks.
 * @throws StoreError, or what the file system throws.
 */
export function assertDatabase(path: string): void {
  accessSync(path, constants.R_OK | constants.W_OK);
  if (!headerOf(path)) throw new StoreError('unreachable', `${path} is not a database`);
}

/**
 * Opens the database at `path` again after it went away under its connection: never a new one in its place.
 * @throws StoreError, or what SQLite throws while it is not back.
 */
export function reopenDatabase(path: string): Database {
  const db = new Sqlite(path, { timeout: LOCK_WAIT, fileMustExist: true });
  try {
    if (versionOf(db) !== LATEST) throw new StoreError('unreachable', `${path} is not the database that was there`);
    setUp(db);
    if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new StoreError('failed', `${path} is damaged`);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Copies a database as it is into a file that is empty or not there. */
function copyAside(db: Database, file: string): void {
  claimFile(file);
  db.prepare('VACUUM INTO ?').run(file);
}

function setUp(db: Database): void {
  // WAL with FULL: every commit is fsynced before it is acknowledged, so it survives power loss as well as kill -9.
  // The price is one fsync a command (some ms on a disk, well under one on an SSD); NORMAL would save it and lose the
  // last commands in a power cut.
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
}

class Damaged extends Error {
  override name = 'Damaged';
}

function refuseNewer(version: number): void {
  if (version > LATEST) throw new DatabaseFromNewerStint(`schema ${version}, known up to ${LATEST}`);
}

/** `user_version` as the file's header has it (big-endian at byte 60), without opening it: opening may write. */
const headerVersion = (path: string): number => (existsSync(path) ? (headerOf(path)?.readInt32BE(60) ?? 0) : 0);

/** The header of a database; null: it is none. */
function headerOf(path: string): Buffer | null {
  const header = readRegularSync(path, 64, 'beginning');
  return header.length === 64 && header.toString('latin1', 0, 15) === 'SQLite format 3' ? header : null;
}

/** Moves the file and its logs out of the way; answers where the file is now. */
function moveAside(path: string, stamp: string): string {
  const aside = `${path}.damaged-${stamp}`;
  for (const suffix of ['-wal', '-shm', '']) {
    if (existsSync(path + suffix)) renameSync(path + suffix, aside + suffix);
  }
  return aside;
}
