import { chmodSync, closeSync, openSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What is stored is nobody else's business on a computer that several people use. */
const FILE = 0o600;
const FOLDER = 0o700;

/** Makes an empty file that only this user may read, where there is none; whoever writes into it keeps it so. */
export function claimFile(path: string): void {
  try {
    closeSync(openSync(path, 'wx', FILE));
  } catch {
    // It is there, or cannot be made: who opens it next says why.
    closeFile(path);
  }
}

/** Takes the others' rights to a file, where it is there. */
export const closeFile = (path: string): void => restrict(path, FILE);

/** Takes the others' rights to a folder. */
export const closeFolder = (path: string): void => restrict(path, FOLDER);

/**
 * Takes the others' rights to the database at `path`, made empty where there is none, to its log, to what was set aside beside
 * it, and to the folder they are in.
 */
export function closeDatabase(path: string): void {
  const folder = dirname(path);
  closeFolder(folder);
  claimFile(path);
  for (const name of readdirSync(folder)) if (name.startsWith(basename(path))) closeFile(join(folder, name));
}

function restrict(path: string, mode: number): void {
  try {
    chmodSync(path, mode);
  } catch {
    // Disks without rights, and those of somebody else, are as they are.
  }
}
