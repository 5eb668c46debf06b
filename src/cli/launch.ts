import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import type { Clock } from '../main/core/ports.ts';

/** So long Stint may take to answer, ms, and so often it is looked for. */
const PATIENCE = 15_000;
const LOOK = 100;

/** The program that runs Stint: the one this runs in, where that is Electron, or the one of this folder. */
function program(): string {
  if (process.versions['electron'] !== undefined) return process.execPath;
  return createRequire(import.meta.url)('electron') as string;
}

/** Starts the Stint of a folder out of sight, and waits until `isThere`. Answers whether it is. */
export async function launch(
  app: string,
  dataDir: string | null,
  clock: Clock,
  isThere: () => Promise<boolean>,
): Promise<boolean> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  // Chromium has no sandbox for root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const words = [...sandbox, app, ...(dataDir === null ? [] : [`--user-data-dir=${dataDir}`]), '--hidden'];
  spawn(program(), words, { detached: true, stdio: 'ignore', env }).unref();
  const until = clock.now() + PATIENCE;
  while (clock.now() < until) {
    if (await isThere()) return true;
    await new Promise<void>((resolve) => clock.after(LOOK, resolve));
  }
  return false;
}
