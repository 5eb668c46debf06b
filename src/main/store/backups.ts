import { join } from 'node:path';
import type { Backup, BackupListing } from '#shared/model/backup.ts';
import { dayAt } from '#shared/time/day.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import { BackupError } from '../core/ports.ts';
import type { Backups, Clock } from '../core/ports.ts';
import { createQueue } from '../core/queue.ts';
import { closeBackups, createBackupFolder, discard } from './backupFolder.ts';
import { openCandidate } from './candidate.ts';
import type { Candidate } from './candidate.ts';
import { compare } from './compare.ts';
import { makeBackup } from './makeBackup.ts';
import type { Made } from './makeBackup.ts';
import { superfluous } from './rotation.ts';
import type { SqliteStore } from './store.ts';
import { storeErrorOf } from './trouble.ts';

const isRegular = ({ kind, own }: Backup): boolean => own && kind === 'regular';
const isReplaced = ({ kind, own }: Backup): boolean => own && kind === 'beforeRestoring';

/** Backups of a store as files, in the folder of the settings. Operations run one at a time. */
export function createBackups(store: SqliteStore, clock: Clock, snapshot: () => Snapshot): Backups {
  const folder = createBackupFolder(store, snapshot);
  const make = (kind: Backup['kind']): Promise<Made> => makeBackup(store, folder, kind, clock.now);
  const inTurn = createQueue();

  async function makeRegular(): Promise<number> {
    const made = await make('regular');
    const found = await folder.list(made.folder);
    closeBackups(
      made.folder,
      found.filter(({ own }) => own),
    );
    discard(made.folder, superfluous(found.filter(isRegular), made.at, snapshot().calendar));
    return made.at;
  }

  async function daily(date: string): Promise<number | null> {
    const isOfDay = ({ at }: Backup) => dayAt(at, snapshot().calendar).date === date;
    const backups = await folder.list(folder.current());
    return backups.some((backup) => isRegular(backup) && isOfDay(backup)) ? null : await makeRegular();
  }

  /** Runs a function on a checked copy of a backup. */
  async function withCandidate<T>(name: string, run: (candidate: Candidate) => T | Promise<T>): Promise<T> {
    const current = folder.current();
    const backups = await folder.list(current);
    if (!backups.some((backup) => backup.name === name)) throw new BackupError({ code: 'restore-gone' });
    const candidate = await inStore(() => openCandidate(join(current, name), `${store.path}.restoring`));
    try {
      return await run(candidate);
    } finally {
      candidate.dispose();
    }
  }

  async function restore({ db, file }: Candidate): Promise<void> {
    const made = await make('beforeRestoring');
    const outdated = (await folder.list(made.folder)).filter((backup) => isReplaced(backup) && backup.at !== made.at);
    db.close();
    // Synchronous from here on, so no other command runs before the caller continues.
    store.replaceBy(file);
    discard(made.folder, outdated);
  }

  async function list(): Promise<BackupListing> {
    const current = folder.current();
    const backups = await folder.list(current);
    const inOrder = backups.toSorted((a, b) => Number(isReplaced(b)) - Number(isReplaced(a)) || b.at - a.at);
    return { database: store.path, folder: current, backups: inOrder };
  }

  return {
    folder: folder.current,
    list,
    daily: (date) => inTurn(() => daily(date)),
    make: () => inTurn(makeRegular),
    preview: (name) => inTurn(() => withCandidate(name, ({ db }) => inStore(() => compare(db, store.path)))),
    restore: (name) => inTurn(() => withCandidate(name, restore)),
  };
}

/** Runs a function that uses the disk of the database. @throws StoreError */
async function inStore<T>(run: () => T | Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw storeErrorOf(error) ?? error;
  }
}
