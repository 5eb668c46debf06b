import { constants, existsSync, renameSync, rmSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Backup } from '#shared/model/backup.ts';
import { BackupError, StoreError } from '../core/ports.ts';
import { folderError } from './backupFolder.ts';
import type { BackupFolder } from './backupFolder.ts';
import { backupName } from './backupName.ts';
import { finishCopy, flush } from './copy.ts';
import { claimFile } from './ownerOnly.ts';
import type { SqliteStore } from './store.ts';

/** The file of an unfinished backup. Its name is not that of a backup, so it is never listed. */
const PART = 'stint-backup.part';

/** A finished backup: its time, ms UTC, and its folder. */
export type Made = { readonly at: number; readonly folder: string };

/**
 * Makes a backup at `now`, ms UTC, or at the first later second without one. Once the copy is complete, the rest is
 * synchronous. @throws BackupError, StoreError; then there is no new backup
 */
export async function makeBackup(
  store: SqliteStore,
  { current, use }: BackupFolder,
  kind: Backup['kind'],
  now: () => number,
): Promise<Made> {
  const folder = current();
  const part = join(folder, PART);
  const tidy = () => ['', '-journal', '-wal'].forEach((suffix) => rmSync(part + suffix, { force: true }));
  const id = String(store.readValue('backup.id'));
  await use(folder, async () => {
    await access(folder, constants.W_OK);
    tidy();
    claimFile(part);
  });
  try {
    await store.copyTo(part).catch((error: unknown) => {
      // The store reports its own errors; all others are errors of the folder.
      throw error instanceof StoreError ? error : folderError(folder, error);
    });
    const at = freeSecond(now(), (second) => existsSync(join(folder, backupName({ id, at: second, kind }))));
    await use(folder, () => finish(part, folder, backupName({ id, at, kind })));
    return { at, folder };
  } catch (error) {
    await use(folder, tidy);
    throw error;
  }
}

/** Renames a copy to its final name after checking it. @throws BackupError if it is damaged */
function finish(part: string, folder: string, name: string): void {
  const damage = finishCopy(part);
  if (damage !== null) throw new BackupError({ code: 'backup-unsound', params: { detail: damage } });
  flush(part, 'file');
  renameSync(part, join(folder, name));
  flush(folder, 'folder');
}

/** This second, or the first later one without a backup, ms UTC, so that no backup is overwritten. */
function freeSecond(now: number, isTaken: (at: number) => boolean): number {
  let at = Math.floor(now / 1000) * 1000;
  while (isTaken(at)) at += 1000;
  return at;
}
