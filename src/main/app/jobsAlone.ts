import { join } from 'node:path';
import { app } from 'electron';
import type { Locale, Translate } from '#shared/i18n/translate.ts';
import { messageOf } from '../core/attempt.ts';
import { createCore } from '../core/core.ts';
import type { Clock, Log } from '../core/ports.ts';
import { ownProgram } from '../desktop/ownProgram.ts';
import type { OpenParts } from '../features/exchange/jobs/answerJob.ts';
import { stampOf } from '../store/backupName.ts';
import { DatabaseFromNewerStint, openSoundDatabase } from '../store/database.ts';
import { createStore } from '../store/store.ts';
import type { SqliteStore } from '../store/store.ts';
import type { Words } from './commandLine.ts';
import { startEnvironment, systemRegion } from './environment.ts';
import { createJobTools, jobPartsOf } from './jobParts.ts';

/** Why the database cannot be opened; it is left as it is. */
function failureText(error: unknown, path: string, t: Translate): string {
  if (error instanceof DatabaseFromNewerStint)
    return `${t('start.database-newer')} ${t('start.database-newer-detail', { path })}`;
  return `${t('start.database-failed')} ${t('start.database-failed-detail', { path, reason: messageOf(error) })}`;
}

/**
 * The store for what changes nothing. It hides since when nobody was there, which is for a Stint that stays to settle:
 * one that only reads must neither end a timer nor ask about the time.
 */
const readOnly = (store: SqliteStore): SqliteStore => ({ ...store, heartbeat: () => null });

/** Opens the database and a core for one job, and closes them after it. */
function createOpener(clock: Clock, log: Log, locale: Locale): OpenParts {
  const tools = createJobTools();
  return (job, t) => {
    const path = join(app.getPath('userData'), 'stint.db');
    try {
      const store = createStore(openSoundDatabase(path, stampOf(clock.now())));
      const isWriting = job.job === 'import' && !job.dryRun;
      const core = createCore(isWriting ? store : readOnly(store), clock, startEnvironment(locale, systemRegion()));
      return { ...jobPartsOf({ core, clock, log }, store, tools), dispose: store.dispose };
    } catch (error) {
      return failureText(error, path, t);
    }
  };
}

/**
 * Carries out jobs while Stint is not running, without a window, and ends. Until then it is the one that has the
 * database: returns what takes the words of other processes. What they ask for beside jobs is done by the Stint that is
 * started afterwards.
 */
export function runJobsAlone(
  first: string,
  clock: Clock,
  log: Log,
  locale: Locale,
): (words: Words, argv: readonly string[]) => void {
  const addresses = [first];
  let next: readonly string[] | null = null;
  // No icon appears in the Dock.
  if (process.platform === 'darwin') app.setActivationPolicy('prohibited');
  // A printed page is a window that closes.
  app.on('window-all-closed', () => {});

  async function run(): Promise<void> {
    await app.whenReady();
    const { answerJob } = await import('../features/exchange/jobs/answerJob.ts');
    const open = createOpener(clock, log, locale);
    for (let address = addresses.shift(); address !== undefined; address = addresses.shift())
      await answerJob(address, open);
    app.releaseSingleInstanceLock();
    const [execPath, ...args] = ownProgram();
    if (next) app.relaunch({ ...(execPath !== undefined && { execPath }), args: [...args, ...next] });
    app.exit(0);
  }
  run().catch((error: unknown) => {
    log.error('error', error);
    app.exit(1);
  });

  return (words, argv) => {
    if (words.kind === 'job') addresses.push(words.address);
    else next = argv;
  };
}
