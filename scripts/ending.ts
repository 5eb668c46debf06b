import type { ChildProcess } from 'node:child_process';
import { setTimeout as after } from 'node:timers/promises';

/** How long a process may take to end before it is killed, ms. */
const GRACE = 5000;
/** Polling interval meanwhile, ms. */
const LOOK = 20;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Each process leads its own process group, so that its children are found, too. Windows has no process groups. */
export const OWN_GROUP = process.platform !== 'win32';

const running = new Set<ChildProcess>();
let ending = false;

/** Whether a signal is ending this script; code that waits for its processes must not continue then. */
export const isEnding = (): boolean => ending;

/** Ensures that a process (`detached` where `OWN_GROUP`) and its children do not outlive this script. */
export function endWithScript(child: ChildProcess): void {
  for (const name of SIGNALS) if (process.listenerCount(name) === 0) process.on(name, () => void endBy(name));
  if (process.listenerCount('exit', killAll) === 0) process.on('exit', killAll);
  running.add(child);
  child.on('exit', () => {
    if (!ending) running.delete(child);
  });
}

/** Asks a process to end and waits for it and its children; after a grace period they are killed. */
export async function end(child: ChildProcess): Promise<void> {
  // Only the process itself at first: it may end its children in a certain order.
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

/** Sends a signal to what is left of a process and its children; returns whether anything was left. */
function signal(child: ChildProcess, name: NodeJS.Signals | 0): boolean {
  if (child.pid === undefined) return false;
  if (!OWN_GROUP) return isThere(child) && child.kill(name);
  try {
    return process.kill(-child.pid, name);
  } catch {
    return false;
  }
}

/** Used when the script ends with an error, such as a broken pipe. */
function killAll(): void {
  for (const child of running) signal(child, 'SIGKILL');
}

/** Ends all processes, last started first, and then this script with the same signal, so that its parent knows why. */
async function endBy(name: (typeof SIGNALS)[number]): Promise<void> {
  if (ending) return;
  ending = true;
  for (const child of [...running].toReversed()) await end(child);
  running.clear();
  process.removeAllListeners(name);
  process.kill(process.pid, name);
}
