import { chmodSync, closeSync, openSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Other users of the computer have no access to the data. */
const FILE = 0o600;
const FOLDER = 0o700;

/**
 * Creates an empty file that only this user can read, if it does not exist. Programs that write to it keep its
 * permissions.
 */
export function claimFile(path: string): void {
  try {
    closeSync(openSync(path, 'wx', FILE));
  } catch {
    // It exists or cannot be created; whoever opens it next reports the error.
    restrictFile(path);
  }
}

/** Restricts a file to this user, if it exists. */
export const restrictFile = (path: string): void => setMode(path, FILE);

/** Restricts a folder to this user. */
export const restrictFolder = (path: string): void => setMode(path, FOLDER);

/**
 * Restricts the database at `path` to this user, creating it empty if it does not exist, together with its log, the
 * databases that were set aside, and their folder.
 */
export function restrictDatabase(path: string): void {
  const folder = dirname(path);
  restrictFolder(folder);
  claimFile(path);
  for (const name of readdirSync(folder)) if (name.startsWith(basename(path))) restrictFile(join(folder, name));
}

function setMode(path: string, mode: number): void {
  try {
    chmodSync(path, mode);
  } catch {
    // Some file systems have no permissions, and some files belong to somebody else.
  }
}
