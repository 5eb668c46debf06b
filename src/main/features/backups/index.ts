import { z } from 'zod';
import type { QueryResult } from '#shared/contract/results.ts';
import type { BackupRequests } from '#shared/contract/requests/features.ts';
import { createResults, storeSettings } from '../../core/feature.ts';
import type { Context, Feature, Handlers } from '../../core/feature.ts';
import { BackupError, StoreError } from '../../core/ports.ts';
import type { Backups } from '../../core/ports.ts';
import { createBackupScheduler } from './backupScheduler.ts';

const name = z.string().max(255);

/** Daily backups, and the requests of the settings about backups. */
export function createBackupsFeature({ core, clock, store, events, explain, desktop }: Context, backups: Backups) {
  const scheduler = createBackupScheduler(core, store, backups, clock);
  const requests = createRequests({ core, events, explain, desktop }, backups, scheduler.make);
  const { show, dispose } = scheduler;
  return { show, dispose, requests } satisfies Feature;
}

function createRequests(
  { core, events, explain, desktop }: Pick<Context, 'core' | 'events' | 'explain' | 'desktop'>,
  backups: Backups,
  make: () => Promise<void>,
): Handlers<BackupRequests> {
  const { failure } = createResults(explain);
  /** The result of `run`, or why it failed. */
  async function attempted<Value>(run: () => Value | Promise<Value>): Promise<QueryResult<Value>> {
    try {
      return { ok: true, value: await run() };
    } catch (error) {
      if (!(error instanceof BackupError || error instanceof StoreError)) throw error;
      return failure(error.rejection);
    }
  }
  async function chooseFolder(): Promise<QueryResult<null>> {
    const backupFolder = await desktop.chooseFolder(backups.folder());
    const result = backupFolder === null ? null : storeSettings({ core }, { backupFolder });
    return result?.ok === false ? failure(result.rejection) : { ok: true, value: null };
  }
  async function restore(from: string): Promise<null> {
    await backups.restore(from);
    // Before anything else: the next command must not be decided on the old data.
    core.refresh();
    events.emit('restored');
    return null;
  }
  return {
    'backups:list': { argument: z.tuple([]), run: () => attempted(backups.list) },
    'backups:make': { argument: z.tuple([]), run: () => attempted(async () => (await make(), null)) },
    'backups:chooseFolder': { argument: z.tuple([]), run: chooseFolder },
    'backups:preview': { argument: z.tuple([name]), run: (of) => attempted(() => backups.preview(of)) },
    'backups:restore': { argument: z.tuple([name]), run: (from) => attempted(() => restore(from)) },
  };
}
