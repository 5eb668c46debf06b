import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as after } from 'node:timers/promises';
import electronPath from 'electron';
import { ROOT } from '../runtime/paths.ts';

/** The folders of the apps to compare. */
export const STINT = ROOT;
export const EMPTY = join(import.meta.dirname, 'emptyApp');

/** As root, Chromium has no sandbox. */
export const sandbox: readonly string[] = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** A start that takes longer has failed, in ms. */
const LONGEST_START = 30_000;
const HOOK = join(import.meta.dirname, 'painted.cjs');

export type Started = {
  readonly pid: number;
  /** Time from the start of the process to the first row on screen, ms. */
  readonly painted: number;
  /** Blurs or hides the window. */
  readonly tell: (what: 'blur' | 'hide') => void;
  /** Quits, and waits until the app ended. */
  readonly end: () => Promise<void>;
};

/** Starts an app like a person would, with nothing attached, and waits until its first row is on screen. */
export async function startApp(folder: string, dataDir: string, ...words: string[]): Promise<Started> {
  const args = [...sandbox, '-r', HOOK, folder, `--user-data-dir=${dataDir}`, ...words];
  const started = performance.timeOrigin + performance.now();
  const child = spawn(electronPath as unknown as string, args, { stdio: ['pipe', 'pipe', 'ignore'] });
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const at = await Promise.race([paintedAt(child.stdout), ended, after(LONGEST_START, null, { ref: false })]);
  if (typeof at !== 'number') {
    child.kill('SIGKILL');
    throw new Error(`${folder} did not come to draw a row`);
  }
  return {
    pid: child.pid ?? Number.NaN,
    painted: at - started,
    tell: (what) => void child.stdin.write(what),
    async end() {
      child.kill();
      await ended;
    },
  };
}

/** The time printed by the hook; null if the output ends without it. */
async function paintedAt(output: NodeJS.ReadableStream): Promise<number | null> {
  for await (const line of createInterface({ input: output })) {
    if (line.startsWith('painted ')) return Number(line.slice('painted '.length));
  }
  return null;
}
