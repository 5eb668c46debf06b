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

/** A mark that takes longer does not come, in ms. */
const LONGEST = 30_000;
const HOOK = join(import.meta.dirname, 'hook.cjs');

/** Something that happened in the app; ms UTC. */
export type Mark = { readonly name: string; readonly at: number; readonly cpu?: number };

export type Started = {
  readonly pid: number;
  /** When the process was started, ms UTC. */
  readonly started: number;
  /** Time from the start of the process to the first row on screen, ms. */
  readonly painted: number;
  /** All marks until now. */
  readonly marks: () => readonly Mark[];
  /** When the next mark of this name comes, ms UTC. Call before what makes it come. */
  readonly next: (name: string) => Promise<number>;
  /** When a mark of this name came, or comes, ms UTC. */
  readonly mark: (name: string) => Promise<number>;
  /** Blurs or hides the window, shows it as starting the app again does, or presses a key in it. */
  readonly tell: (what: 'blur' | 'hide' | 'back' | 'key') => void;
  /** Quits, and waits until the app ended. */
  readonly end: () => Promise<void>;
};

/** How an app is started; without `display`, on that of the benchmark. */
type Ways = { readonly words?: readonly string[]; readonly hook?: string; readonly display?: string };

export const wallNow = (): number => performance.timeOrigin + performance.now();

/** Starts an app like a person would, with nothing attached, and waits until its first row is on screen. */
export async function startApp(
  folder: string,
  dataDir: string,
  { words = [], hook = HOOK, display }: Ways = {},
): Promise<Started> {
  const args = [...sandbox, '-r', hook, folder, `--user-data-dir=${dataDir}`, ...words];
  const started = wallNow();
  const child = spawn(electronPath as unknown as string, args, {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, ...(display !== undefined && { DISPLAY: display }) },
  });
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const marks: Mark[] = [];
  const waiting = new Map<string, (at: number) => void>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (!line.startsWith('{"name":')) return;
    const mark = JSON.parse(line) as Mark;
    marks.push(mark);
    waiting.get(mark.name)?.(mark.at);
  });

  async function next(name: string): Promise<number> {
    const comes = new Promise<number>((resolve) => void waiting.set(name, resolve));
    const at = await Promise.race([comes, ended, after(LONGEST, null, { ref: false })]);
    if (typeof at === 'number') return at;
    child.kill('SIGKILL');
    throw new Error(`${folder} did not come to: ${name}`);
  }

  const painted = await next('painted');
  return {
    pid: child.pid ?? Number.NaN,
    started,
    painted: painted - started,
    marks: () => marks,
    next,
    mark: async (name) => marks.find((mark) => mark.name === name)?.at ?? (await next(name)),
    tell: (what) => void child.stdin.write(what),
    async end() {
      child.kill();
      await ended;
    },
  };
}
