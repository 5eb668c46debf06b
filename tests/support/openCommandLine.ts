import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTicker } from '../../src/main/core/ticker.ts';
import { createRunning } from '../../src/main/features/commandLine/running.ts';
import { serveWords } from '../../src/main/features/commandLine/server.ts';
import type { JobParts } from '../../src/main/features/exchange/jobs/context.ts';
import { runJob } from '../../src/main/features/exchange/jobs/runJob.ts';
import { nativeClient, sanitizers } from './nativeClient.ts';
import { openJobs } from './openJobs.ts';

/** The clients of the command line: the one of checkouts, and the one of packages. */
export const clients = ['TypeScript', 'C'] as const;
type Client = (typeof clients)[number];

const opened: { dispose(): void }[] = [];
/** Closes what the tests opened. */
export const closeCommandLines = (): void => opened.splice(0).forEach((one) => one.dispose());

/** How a process ended. */
export type Ended = { readonly code: number | string; readonly out: Buffer; readonly err: string };

/** A folder of data, and what runs `stint` for it with a client. Nobody takes the words yet. */
export async function openClient(client: Client, more: NodeJS.ProcessEnv = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'stint-words-'));
  opened.push({ dispose: () => rmSync(folder, { recursive: true, force: true }) });
  const entry = fileURLToPath(new URL('../../src/cli/index.ts', import.meta.url));
  const bin = join(folder, 'path');
  mkdirSync(bin);
  const command = client === 'C' ? `"${await nativeClient()}"` : `"${process.execPath}" "${entry}"`;
  // Only there, as a shell would complain of a locale that this computer lacks.
  const locale = 'LC_ALL="${LOCALE:-en_GB.UTF-8}"';
  const script = `#!/bin/sh\n${locale} exec ${command} --user-data-dir="${folder}" "$@"\n`;
  writeFileSync(join(bin, 'stint'), script, { mode: 0o755 });
  const env = { ...process.env, ...sanitizers, PATH: `${bin}:${process.env['PATH']}`, ...more };
  const run = (program: string, ...words: string[]) =>
    new Promise<Ended>((resolve) => {
      const options = { env, cwd: folder, encoding: 'buffer' as const, maxBuffer: 2 ** 28 };
      execFile(program, words, options, (error, out, err) => {
        const code = error ? (error.code ?? error.signal ?? 'unknown') : 0;
        resolve({ code, out, err: err.toString('utf8') });
      });
    });
  return {
    folder,
    env,
    /** What runs the client. */
    command: join(bin, 'stint'),
    stint: (...words: string[]) => run(join(bin, 'stint'), ...words),
    /** Runs a line of a shell; what it prints is without the end of its last line. */
    async shell(line: string) {
      const { code, out, err } = await run('bash', '-c', line);
      return { code, out: out.toString('utf8').trimEnd(), err: err.trimEnd() };
    },
  };
}

/** A core that takes the words for a folder of data. */
export function serveIn(folder: string, more: Partial<JobParts> = {}) {
  const jobs = openJobs();
  const { core, clock } = jobs;
  const parts = { ...jobs.parts, ...more };
  core.subscribe(createTicker({ clock, emit: core.tick, check: core.check }));
  const serve = () => {
    const server = serveWords({ folder, program: ['/nowhere/stint'] });
    server.answerBy({
      parts: {
        running: createRunning(core, clock),
        runJob: (job, asker) => runJob(job, { ...parts, ...asker }),
        version: '1.2.3',
        diagnose: async () => 'Stint, diagnosed\n',
      },
      locale: () => 'en-GB',
      log: parts.log,
    });
    opened.push(server);
    return server;
  };
  const server = serve();
  return { ...jobs, server, listening: server.listening, serve };
}

/** A core whose command line is open, and what runs `stint` for it. */
export async function openCommandLine(client: Client = 'TypeScript', more: Partial<JobParts> = {}) {
  const on = await openClient(client);
  const served = serveIn(on.folder, more);
  await served.listening;
  return { ...served, ...on };
}
