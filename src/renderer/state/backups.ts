import { create } from 'zustand';
import type { QueryResult } from '#shared/contract/results.ts';
import type { BackupListing } from '#shared/model/backup.ts';
import { bridge } from '../bridge.ts';
import { useSnapshotStore } from './snapshotStore.ts';

type Backups = {
  /** What lies in the folder; null until it was read. */
  readonly listing: QueryResult<BackupListing> | null;
  /** What the last thing that was done came to. */
  readonly outcome: QueryResult<'made' | 'restored'> | null;
  /** Something is being done; what is pressed meanwhile is not done as well. */
  readonly busy: boolean;
};

export const useBackups = create<Backups>(() => ({ listing: null, outcome: null, busy: false }));

const set = useBackups.setState;

async function read(): Promise<void> {
  set({ listing: await bridge().request('backups:list') });
}

/** Reads the folder, and again when a backup was made or another folder chosen; answers what ends that. */
export function watchBackups(): () => void {
  set({ outcome: null });
  void read();
  return useSnapshotStore.subscribe(({ snapshot }, { snapshot: before }) => {
    const sameFolder = snapshot?.settings.backupFolder === before?.settings.backupFolder;
    if (!sameFolder || snapshot?.backupsMade !== before?.backupsMade) void read();
  });
}

async function act(what: 'made' | 'restored', run: () => Promise<QueryResult<null>>): Promise<boolean> {
  if (useBackups.getState().busy) return false;
  set({ busy: true, outcome: null });
  const told = await run();
  await read();
  set({ busy: false, outcome: told.ok ? { ok: true, value: what } : told });
  return told.ok;
}

/** Both answer whether it could be done; why not is the outcome. */
export const makeBackup = () => act('made', () => bridge().request('backups:make'));
export const restoreBackup = (name: string) => act('restored', () => bridge().request('backups:restore', name));

export async function chooseBackupFolder(): Promise<void> {
  const told = await bridge().request('backups:chooseFolder');
  if (!told.ok) set({ outcome: told });
}

/** Shows the log of errors in the system's file manager. */
export async function showLog(): Promise<void> {
  const told = await bridge().request('log:show');
  set({ outcome: told.ok ? null : told });
}
