import { join } from 'node:path';
import { app } from 'electron';
import type { Job } from '#shared/commandLine/job.ts';
import { exitCodes } from '#shared/commandLine/problem.ts';
import type { Asker } from '../core/asker.ts';
import { createCore } from '../core/core.ts';
import type { Clock, Log } from '../core/ports.ts';
import { systemReason } from '../core/systemReason.ts';
import { nextProgram } from '../desktop/ownProgram.ts';
import type { RunJob } from '../features/commandLine/carryOut.ts';
import type { WordsRequest } from '../features/commandLine/wire/request.ts';
import { stampOf } from '../store/backupName.ts';
import { openSoundDatabase } from '../store/database.ts';
import { createStore } from '../store/store.ts';
import type { SqliteStore } from '../store/store.ts';
import { diagnoseAlone } from './aboutSources.ts';
import { databaseText } from './databaseText.ts';
import { openDataFolder } from './dataFolder.ts';
import { startEnvironment, systemLocale, systemRegion } from './environment.ts';
import { createJobTools, jobPartsOf } from './jobParts.ts';
import { createRunJob } from './jobs.ts';
import { NOTHING, typedIn } from './claim.ts';
import { endUnwritable } from './start.ts';

/** How long another process may have the data, ms, and how often it is asked. */
const PATIENCE = 60_000;
const AGAIN = 200;
/** How a program ends that is interrupted from the keyboard. */
const INTERRUPTED = 130;

/**
 * The store for what changes nothing. It hides since when nobody was there, which is for a Stint that stays to settle:
 * one that only reads must neither end a timer nor ask about the time.
 */
const readOnly = (store: SqliteStore): SqliteStore => ({ ...store, heartbeat: () => null });

/** Opens the database and a core for one job, and closes them after it. */
function createJobAlone(clock: Clock, log: Log): RunJob {
  return async (job: Job, asker: Asker) => {
    const path = join(app.getPath('userData'), 'stint.db');
    let store: SqliteStore;
    try {
      store = createStore(openSoundDatabase(path, stampOf(clock.now())));
    } catch (error) {
      const { message, detail } = databaseText(error, path, asker.t);
      asker.tell(`${message} ${detail}`);
      return exitCodes.refused;
    }
    try {
      const isWriting = job.job === 'import' && !job.dryRun;
      const environment = startEnvironment({ locale: systemLocale(), region: systemRegion() });
      const core = createCore(isWriting ? store : readOnly(store), clock, environment);
      return await createRunJob(jobPartsOf({ core, clock, log }, store, createJobTools()))(job, asker);
    } finally {
      store.dispose();
    }
  };
}

/** What carries words out in this process, and what sends them to another one. */
async function load(request: WordsRequest, gone: AbortSignal, clock: Clock, log: Log) {
  const [{ codeOf }, { carryOut }, { terminalOf }, { processOutput }, { readEndpoint }, { send }] = await Promise.all([
    import('../features/commandLine/answerRequest.ts'),
    import('../features/commandLine/carryOut.ts'),
    import('../features/commandLine/terminal.ts'),
    import('../features/commandLine/wire/output.ts'),
    import('../features/commandLine/wire/endpoint.ts'),
    import('../features/commandLine/wire/send.ts'),
  ]);
  const terminal = terminalOf(request, systemRegion(), gone, async (type, content) => {
    // What fails because this process ends is no news.
    if (gone.aborted) return;
    if (type === 'out') await output.out(content);
    if (type === 'error') await output.error(content);
  });
  const { t, tell } = terminal;
  const output = processOutput(app.exit, (error) => {
    tell(t('cli.not-written', { detail: systemReason(error, t) }));
    return exitCodes.refused;
  });
  const parts = {
    running: null,
    runJob: createJobAlone(clock, log),
    version: app.getVersion(),
    diagnose: () => diagnoseAlone(clock),
  };
  return {
    here: () => codeOf(() => carryOut(request.words, terminal, parts), tell, log),
    /** Null: nobody takes them. */
    async there(): Promise<number | null> {
      const endpoint = readEndpoint(app.getPath('userData'));
      const sent = endpoint && (await send(endpoint, request, output));
      if (!sent || 'exit' in sent) return sent && sent.exit;
      tell(t('cli.cut'));
      return exitCodes.notThere;
    },
    late(): number {
      tell(t('cli.not-started'));
      return exitCodes.notThere;
    },
    flushed: () => Promise.all([output.out(new Uint8Array()), output.error(new Uint8Array())]),
  };
}

/**
 * Carries out words while Stint is not running, without a window, and ends. It is the only one that has the data; where
 * another one has it by then, that one is asked. A Stint that is started meanwhile follows.
 */
export function runWordsAlone(request: WordsRequest, clock: Clock, log: Log): void {
  let next: readonly string[] | null = null;
  const unwritable = openDataFolder();
  if (unwritable) return endUnwritable(unwritable);
  // No icon appears in the Dock.
  if (process.platform === 'darwin') app.setActivationPolicy('prohibited');
  // A printed page is a window that closes.
  app.on('window-all-closed', () => {});
  app.on('second-instance', (_event, _argv, _folder, data) => (next = typedIn(data) ?? next));
  const interrupted = new AbortController();
  app.on('before-quit', () => {
    interrupted.abort();
    app.exit(INTERRUPTED);
  });

  async function run(): Promise<number> {
    await app.whenReady();
    const words = await load(request, interrupted.signal, clock, log);
    const until = clock.now() + PATIENCE;
    let code: number | null = null;
    while (code === null) {
      if (app.requestSingleInstanceLock(NOTHING)) code = await words.here();
      else code = (await words.there()) ?? (clock.now() < until ? null : words.late());
      if (code === null) await new Promise<void>((resolve) => clock.after(AGAIN, resolve));
    }
    await words.flushed();
    return code;
  }
  function end(code: number): void {
    app.releaseSingleInstanceLock();
    const [execPath, ...args] = nextProgram();
    if (next) app.relaunch({ ...(execPath !== undefined && { execPath }), args: [...args, ...next] });
    app.exit(code);
  }
  run().then(end, (error: unknown) => {
    log.error('error', error);
    end(exitCodes.refused);
  });
}
