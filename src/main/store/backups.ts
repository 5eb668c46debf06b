import { constants, existsSync, renameSync, rmSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Backup } from '#shared/model/backup.ts';
import { dayAt } from '#shared/time/day.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import { BackupError, StoreError } from '../core/ports.ts';
import type { Backups, Clock } from '../core/ports.ts';
import { backupsIn, closeBackups, defaultFolder, discard, ensureDefault } from './backupFolder.ts';
import { backupName } from './backupName.ts';
import { openCandidate } from './candidate.ts';
import type { Candidate } from './candidate.ts';
import { compare } from './compare.ts';
import { finishCopy, flush } from './copy.ts';
import { claimFile } from './ownerOnly.ts';
import { superfluous } from './rotation.ts';
import type { SqliteStore } from './store.ts';
import { storeErrorOf } from './trouble.ts';

/** A copy that is being made. Its name is not one of a backup, so a half-made one never counts. */
const PART = 'stint-backup.part';

/** Backups of a store as files, in the folder that the snapshot's settings say. One thing at a time is done with them. */
export function createBackups(store: SqliteStore, clock: Clock, snapshot: () => Snapshot): Backups {
  const usual = defaultFolder(store.path);
  const folderNow = () => snapshot().settings.backupFolder ?? usual;
  const isRegular = ({ kind, own }: Backup) => own && kind === 'regular';
  const isReplaced = ({ kind, own }: Backup) => own && kind === 'beforeRestoring';

  let last: Promise<unknown> = Promise.resolve();
  function inTurn<T>(run: () => T | Promise<T>): Promise<T> {
    const mine = last.then(run, run);
    last = mine;
    return mine;
  }

  /** Runs what works in the folder of backups. @throws BackupError for what the folder is to blame for */
  async function inFolder<T>(folder: string, run: () => T | Promise<T>): Promise<T> {
    try {
      if (folder === usual) ensureDefault(folder);
      return await run();
    } catch (error) {
      const failure = storeErrorOf(error);
      if (!failure) throw error;
      const params = { folder, detail: failure.message };
      throw new BackupError({ code: `backup-${failure.trouble}`, params }, { cause: error });
    }
  }

  const all = (folder: string): Promise<Backup[]> =>
    inFolder(folder, () => backupsIn(folder, store.readValue('backup.id')));

  /** From the end of the copying on nothing else of the app runs until this is through. */
  async function make(kind: Backup['kind']): Promise<{ at: number; folder: string }> {
    const folder = folderNow();
    const part = join(folder, PART);
    const tidy = () => ['', '-journal', '-wal'].forEach((suffix) => rmSync(part + suffix, { force: true }));
    const id = String(store.readValue('backup.id'));
    await inFolder(folder, async () => {
      await access(folder, constants.W_OK);
      tidy();
      claimFile(part);
    });
    try {
      await store.copyTo(part).catch(async (error: unknown) => {
        if (error instanceof StoreError) throw error;
        await inFolder(folder, () => {
          throw error;
        });
      });
      const at = freeSecond(folder, (second) => backupName({ id, at: second, kind }));
      await inFolder(folder, () => {
        const damage = finishCopy(part);
        if (damage !== null) throw new BackupError({ code: 'backup-unsound', params: { detail: damage } });
        flush(part, 'file');
        renameSync(part, join(folder, backupName({ id, at, kind })));
        flush(folder, 'folder');
      });
      return { at, folder };
    } catch (error) {
      await inFolder(folder, tidy);
      throw error;
    }
  }

  /** This second, or the first after it that no backup has yet: none takes another's place. ms UTC. */
  function freeSecond(folder: string, nameAt: (at: number) => string): number {
    let at = Math.floor(clock.now() / 1000) * 1000;
    while (existsSync(join(folder, nameAt(at)))) at += 1000;
    return at;
  }

  async function makeRegular(): Promise<number> {
    const { at, folder } = await make('regular');
    const found = await all(folder);
    closeBackups(
      folder,
      found.filter(({ own }) => own),
    );
    discard(folder, superfluous(found.filter(isRegular), at, snapshot().calendar));
    return at;
  }

  async function open(name: string): Promise<Candidate> {
    const folder = folderNow();
    const backups = await all(folder);
    if (!backups.some((backup) => backup.name === name)) throw new BackupError({ code: 'restore-gone' });
    return inStore(() => openCandidate(join(folder, name), `${store.path}.restoring`));
  }

  return {
    folder: folderNow,

    async list() {
      const folder = folderNow();
      const backups = await all(folder);
      return {
        database: store.path,
        folder,
        backups: backups.toSorted((a, b) => Number(isReplaced(b)) - Number(isReplaced(a)) || b.at - a.at),
      };
    },

    daily: (date) =>
      inTurn(async () => {
        const isOfDay = ({ at }: Backup) => dayAt(at, snapshot().calendar).date === date;
        const backups = await all(folderNow());
        return backups.some((backup) => isRegular(backup) && isOfDay(backup)) ? null : await makeRegular();
      }),

    make: () => inTurn(makeRegular),

    preview: (name) =>
      inTurn(async () => {
        const candidate = await open(name);
        try {
          return await inStore(() => compare(candidate.db, store.path));
        } finally {
          candidate.dispose();
        }
      }),

    restore: (name) =>
      inTurn(async () => {
        const candidate = await open(name);
        try {
          const { at, folder } = await make('beforeRestoring');
          const outdated = (await all(folder)).filter((backup) => isReplaced(backup) && backup.at !== at);
          candidate.db.close();
          // From here on nothing else runs before who asked goes on.
          store.replaceBy(candidate.file);
          discard(folder, outdated);
        } finally {
          candidate.dispose();
        }
      }),
  };
}

/** Runs what works on the database's own disk. @throws StoreError */
async function inStore<T>(run: () => T | Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw storeErrorOf(error) ?? error;
  }
}
