import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import electronPath from 'electron';
import { apiPlace } from '../../src/main/features/api/place.ts';
import { readEndpoint } from '../../src/main/features/commandLine/wire/endpoint.ts';
import type { ApiDone, ApiTasks } from '#shared/contract/api.ts';
import type { Command } from '#shared/commands/command.ts';
import { askFor, NotThere } from './ask.ts';

// Beside the bundle of this file.
const root = join(import.meta.dirname, '..', '..');
const LOOK = 10;
/** What `stint` ends with where nothing answers. */
const NOT_THERE = 3;
/** A start that takes longer has failed, ms. */
const LONGEST_START = 60_000;

/** The real app out of sight, over data whose API is on. */
export function startApp(dataDir: string) {
  // Chromium has no sandbox for root. Nothing is drawn, and the virtual display has no graphics card to look for.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const words = [...sandbox, '--disable-gpu', root, `--user-data-dir=${dataDir}`, '--hidden'];
  const tokenBefore = readEndpoint(dataDir)?.token;
  const app = spawn(electronPath as unknown as string, words, { stdio: 'ignore', detached: true });
  const ended = once(app, 'exit');
  const place = apiPlace(dataDir);
  const tasks = () => askFor<ApiTasks>(place, '/v1/tasks');
  /** Whether `stint` is answered by this app: its socket opens after the page is loaded. */
  const takesWords = (): boolean => ![undefined, tokenBefore].includes(readEndpoint(dataDir)?.token);

  return {
    /** Waits until the API and the command line answer; gives what the API has. */
    async up(): Promise<ApiTasks> {
      for (const until = Date.now() + LONGEST_START; Date.now() < until;) {
        try {
          const all = await tasks();
          if (takesWords()) return all;
          await after(LOOK);
        } catch (error) {
          if (!(error instanceof NotThere)) throw error;
          if (app.exitCode !== null) throw new Error(`the app ended with ${app.exitCode}`, { cause: error });
          await after(LOOK);
        }
      }
      throw new Error('the app did not come to answer');
    },
    /** Sends a command over the API; answers what was acknowledged, null where nothing was. */
    async send(command: Command): Promise<ApiDone | null> {
      try {
        return await askFor<ApiDone>(place, '/v1/commands', command);
      } catch (error) {
        // Cut off in the middle of an answer is not answered either.
        if (error instanceof NotThere || error instanceof SyntaxError) return null;
        throw error;
      }
    },
    /** Runs `stint WORDS…`; answers whether it was told that it is done. */
    async say(...words_: string[]): Promise<boolean> {
      const args = [join(root, 'scripts', 'stint.cjs'), `--user-data-dir=${dataDir}`, ...words_];
      return await new Promise((resolve, reject) => {
        execFile(process.execPath, args, (error, _stdout, stderr) => {
          if (error === null || error.code === NOT_THERE) resolve(error === null);
          else reject(new Error(`stint ${words_.join(' ')}: ${stderr}`));
        });
      });
    },
    /** SIGKILL of all its processes at once; waits for the end. */
    async kill(): Promise<void> {
      if (app.pid !== undefined && app.exitCode === null && app.signalCode === null) process.kill(-app.pid, 'SIGKILL');
      await ended;
    },
  };
}

export type RunningApp = ReturnType<typeof startApp>;
