import type { ChildProcess } from 'node:child_process';
import { setTimeout as after } from 'node:timers/promises';

/** How long a process that was asked to end may take before it is killed, ms. */
const GRACE = 5000;
/** How often it is looked at meanwhile, ms. */
const LOOK = 20;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Each process leads a group of its own, so that what it started is found with it. Windows has no such groups. */
export const OWN_GROUP = process.platform !== 'win32';

const running = new Set<ChildProcess>();
let ending = false;

/** Whether a signal is ending this script: what waits for its processes must not go on then. */
export const isEnding = (): boolean => ending;

/** Sees to it that a process (`detached` where `OWN_GROUP`) does not outlive this script, nor does what it started. */
export function endWithScript(child: ChildProcess): void {
  for (const name of SIGNALS) if (process.listenerCount(name) === 0) process.on(name, () => void endBy(name));
  if (process.listenerCount('exit', killAll) === 0) process.on('exit', killAll);
  running.add(child);
  child.on('exit', () => {
    if (!ending) running.delete(child);
  });
}

/** Asks a process to end and waits for it and all it started; after a grace period they are killed. */
export async function end(child: ChildProcess): Promise<void> {
  // Only itself at first: it may have an order to end its own in.
  if (isThere(child)) child.kill();
  await until(() => !isThere(child));
  signal(child, 'SIGTERM');
  await until(() => !signal(child, 0));
  signal(child, 'SIGKILL');
}

const isThere = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode === null && signalCode === null;

async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; waited < GRACE && !isSo(); waited += LOOK) await after(LOOK);
}

/** Sends a signal to what is left of a process and of all it started; answers whether anything was. */
function signal(child: ChildProcess, name: NodeJS.Signals | 0): boolean {
  if (child.pid === undefined) return false;
  if (!OWN_GROUP) return isThere(child) && child.kill(name);
  try {
    return process.kill(-child.pid, name);
  } catch {
    return false;
  }
}

/** For a script that ends by an error of its own, such as a broken pipe. */
function killAll(): void {
  for (const child of running) signal(child, 'SIGKILL');
}

/** Ends everything, the last started first, and then itself by the same signal, so that whoever started it knows why. */
async function endBy(name: (typeof SIGNALS)[number]): Promise<void> {
  if (ending) return;
  ending = true;
  for (const child of [...running].toReversed()) await end(child);
  running.clear();
  process.removeAllListeners(name);
  process.kill(process.pid, name);
}
