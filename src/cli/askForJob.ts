import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { exitCodes } from '#shared/commandLine/problem.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { Clock } from '../main/core/ports.ts';
import { createLineReader, JOB, PIPE, SOCKET } from '../main/features/exchange/jobs/wire.ts';
import type { JobFrame, JobRequest } from '../main/features/exchange/jobs/wire.ts';
import { startApp } from './program.ts';

/** So long it may take until somebody carries out the job, ms. */
const PATIENCE = 30_000;
/** So long after a job was passed on it is asked for again, ms. */
const AGAIN = 3000;

type Needs = {
  /** The folder of Stint, and that of its data; null: the usual one. */
  readonly app: string;
  readonly dataDir: string | null;
  readonly clock: Clock;
  readonly t: Translate;
  readonly print: (content: Buffer) => Promise<void>;
  readonly tell: (line: string) => void;
};

/** Where this process listens: in a folder that only this user can open, or a pipe whose name nobody can guess. */
const newAddress = async (): Promise<string> =>
  process.platform === 'win32' ? PIPE + randomUUID() : join(await mkdtemp(join(tmpdir(), 'stint-')), SOCKET);

const removeAddress = async (address: string): Promise<void> => {
  if (process.platform !== 'win32') await rm(dirname(address), { recursive: true, force: true });
};

/**
 * Asks Stint for a job. The app is started for it: where Stint is running, that passes the job on to it, else it carries
 * it out itself. Prints what comes back. Returns the exit code.
 */
export async function askForJob(request: JobRequest, needs: Needs): Promise<number> {
  const address = await newAddress();
  try {
    return await listen(address, request, needs);
  } finally {
    await removeAddress(address);
  }
}

function listen(address: string, request: JobRequest, needs: Needs): Promise<number> {
  const { clock, t, tell } = needs;
  return new Promise((resolve, reject) => {
    let isOver = false;
    const server = createServer((socket) => {
      // The first one is who carries it out; nobody else is told what to do.
      if (over()) follow(socket, request, needs).then(resolve, reject);
      else socket.destroy();
    });
    /** Waits for nobody any more. Returns whether somebody was waited for. */
    function over(): boolean {
      if (isOver) return false;
      isOver = true;
      server.close();
      for (const timer of timers) timer.dispose();
      return true;
    }
    function giveUp(): void {
      if (!over()) return;
      tell(t('cli.job-unanswered'));
      resolve(exitCodes.notThere);
    }
    function start(): void {
      const child = startForJob(address, needs);
      child.on('error', giveUp);
      child.on('exit', (code) => {
        if (code !== 0) giveUp();
        // It has passed the job on. One that was about to end may have missed it.
        else if (!isOver) timers.push(clock.after(AGAIN, start));
      });
    }
    const timers = [clock.after(PATIENCE, giveUp)];
    server.on('error', reject);
    server.listen(address, start);
  });
}

function startForJob(address: string, { app, dataDir }: Needs): ReturnType<typeof startApp> {
  // Nobody sees anything of it, and it works where there is no screen.
  const switches = process.platform === 'linux' ? ['--ozone-platform=headless'] : [];
  return startApp(app, dataDir, { switches, words: [JOB + address] });
}

/** Sends the request, and prints what comes back until the end. */
async function follow(socket: Socket, request: JobRequest, { print, tell, t }: Needs): Promise<number> {
  socket.setEncoding('utf8');
  socket.write(`${JSON.stringify(request)}\n`);
  let exit: number | null = null;
  const frames: JobFrame[] = [];
  const read = createLineReader((line) => void frames.push(JSON.parse(line) as JobFrame));
  try {
    for await (const part of socket) {
      read(String(part));
      for (const frame of frames.splice(0)) {
        if ('print' in frame) await print(Buffer.from(frame.print, 'base64'));
        else if ('tell' in frame) tell(frame.tell);
        else exit = frame.exit;
      }
    }
  } catch {
    // Cut: as good as ended.
  }
  if (exit === null) tell(t('cli.job-cut'));
  return exit ?? exitCodes.refused;
}
