import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';

/** The program that runs Stint: the one this runs in, where that is Electron, or the one of this folder. */
function program(): string {
  if (process.versions['electron'] !== undefined) return process.execPath;
  return createRequire(import.meta.url)('electron') as string;
}

/** Starts the Stint of a folder, apart from this process. `switches`: of Chromium; `words`: of Stint. */
export function startApp(
  app: string,
  dataDir: string | null,
  { switches = [], words }: { readonly switches?: readonly string[]; readonly words: readonly string[] },
): ChildProcess {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  // Chromium has no sandbox for root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const data = dataDir === null ? [] : [`--user-data-dir=${dataDir}`];
  const child = spawn(program(), [...sandbox, ...switches, app, ...data, ...words], {
    detached: true,
    stdio: 'ignore',
    env,
  });
  child.unref();
  return child;
}
