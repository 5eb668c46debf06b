import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Backup } from '#shared/domain/backup.ts';
import { readBackupName } from './backupName.ts';

/** Beside the database, unless another folder was chosen. */
export const defaultFolder = (database: string): string => join(dirname(database), 'backups');

/** Makes the folder beside the database. A chosen one is never made: where it is missing, its disk is not there. */
export function ensureDefault(folder: string): void {
  try {
    // Not recursive, for the same reason.
    mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** The backups in a folder; `id` is the database whose own are marked. Throws what the file system throws. */
export function backupsIn(folder: string, id: unknown): Backup[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((file) => {
    const named = file.isFile() ? readBackupName(file.name) : null;
    if (!named) return [];
    // One that is gone by now is none.
    const size = statSync(join(folder, file.name), { throwIfNoEntry: false })?.size;
    if (size === undefined) return [];
    return [{ name: file.name, at: named.at, kind: named.kind, size, own: named.id === id }];
  });
}

/** Deletes backups that are of no more use. What cannot be deleted stays until the next time. */
export function discard(folder: string, backups: readonly Backup[]): void {
  for (const { name } of backups) {
    try {
      rmSync(join(folder, name));
    } catch {
      // It is in nobody's way.
    }
  }
}
