import { spawn } from 'node:child_process';
import { readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { freePorts } from './freePorts.ts';
import { pageOver } from './pageOver.ts';

const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** The process that runs with a data folder, as its single-instance lock says; null if there is none. */
export function pidOf(dataDir: string): number | null {
  try {
    const pid = Number(/-(\d+)$/u.exec(readlinkSync(join(dataDir, 'SingletonLock')))?.[1]);
    process.kill(pid, 0);
    return pid;
  } catch {
    return null;
  }
}

/** Ends the app that runs with a data folder, as the end of a session does. */
export async function endApp(dataDir: string): Promise<void> {
  const pid = pidOf(dataDir);
  if (pid !== null) process.kill(pid);
  await expect.poll(() => pidOf(dataDir), { timeout: 20_000 }).toBeNull();
}

/** Starts an AppImage with its data, and finds its window. Its fuses are off, so it is driven as a browser is. */
export async function startAppImage(
  path: string,
  dataDir: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Page> {
  const [port = 0] = await freePorts(1);
  const words = [...sandbox, `--remote-debugging-port=${port}`, `--user-data-dir=${dataDir}`];
  spawn(path, words, {
    stdio: 'ignore',
    detached: true,
    env: { ...process.env, LANGUAGE: 'en', LANG: 'en_GB.UTF-8', ...env },
  }).unref();
  return await pageOver(port, 60_000);
}
