import { mkdirSync, rmSync } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Backup } from '#shared/model/backup.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import { BackupError } from '../core/ports.ts';
import { readBackupName } from './backupName.ts';
import { restrictFile, restrictFolder } from './ownerOnly.ts';
import type { SqliteStore } from './store.ts';
import { storeErrorOf } from './trouble.ts';

export type BackupFolder = ReturnType<typeof createBackupFolder>;

/** The folder of the backups: beside the database, unless the settings name another. */
export function createBackupFolder(store: SqliteStore, snapshot: () => Snapshot) {
  const usual = join(dirname(store.path), 'backups');

  /** Runs a function that uses a folder of backups. @throws BackupError for errors of the folder */
  async function use<T>(folder: string, run: () => T | Promise<T>): Promise<T> {
    try {
      if (folder === usual) ensureDefault(folder);
      return await run();
    } catch (error) {
      throw folderError(folder, error);
    }
  }

  return {
    current: (): string => snapshot().settings.backupFolder ?? usual,
    use,
    /** The backups in a folder. @throws BackupError */
    list: (folder: string): Promise<Backup[]> => use(folder, () => backupsIn(folder, store.readValue('backup.id'))),
  };
}

/** The BackupError for an error of a folder of backups; other errors are returned as they are. */
export function folderError(folder: string, error: unknown): unknown {
  const failure = storeErrorOf(error);
  if (!failure) return error;
  const params = { folder, detail: failure.message };
  return new BackupError({ code: `backup-${failure.trouble}`, params }, { cause: error });
}

/** Makes the folder beside the database. A chosen one is never made: where it is missing, its disk is not there. */
function ensureDefault(folder: string): void {
  try {
    // Not recursive, for the same reason.
    mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  restrictFolder(folder);
}

/** The backups in a folder; `id` is the database whose own are marked. Throws what the file system throws. */
async function backupsIn(folder: string, id: unknown): Promise<Backup[]> {
  const files = await readdir(folder, { withFileTypes: true });
  const found = files.map(async (file): Promise<Backup | null> => {
    // A link is none either: it may lead anywhere.
    const named = file.isFile() ? readBackupName(file.name) : null;
    const size = named && (await sizeOf(join(folder, file.name)));
    return named && size !== null
      ? { name: file.name, at: named.at, kind: named.kind, size, own: named.id === id }
      : null;
  });
  return (await Promise.all(found)).filter((backup) => backup !== null);
}

/** The size of a file, bytes; null if it no longer exists. */
async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await lstat(path)).size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Restricts backups to this user, including those of older versions. */
export function closeBackups(folder: string, backups: readonly Backup[]): void {
  for (const { name } of backups) restrictFile(join(folder, name));
}

/** Deletes backups that are no longer needed. Those that cannot be deleted stay until the next time. */
export function discard(folder: string, backups: readonly Backup[]): void {
  for (const { name } of backups) {
    try {
      rmSync(join(folder, name));
    } catch {
      // A leftover backup does no harm.
    }
  }
}
