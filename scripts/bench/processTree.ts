import { readdirSync, readFileSync } from 'node:fs';

/** The CPU time and wake-ups of a thread since it started. */
type Thread = { readonly cpuMs: number; readonly wakeUps: number };

/** The usage of each thread of a process and its descendants, by thread id. */
export type Usage = ReadonlyMap<string, Thread>;

/** A file of /proc; empty if its process ended. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** The process and its descendants. */
function tree(root: number): string[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map((pid) => [pid, / \S (\d+) /u.exec(read(`/proc/${pid}/stat`).split(')').at(-1) ?? '')?.[1]] as const);
  const found = [String(root)];
  for (const above of found) found.push(...parents.filter(([, parent]) => parent === above).map(([pid]) => pid));
  return found;
}

function threads(pid: string): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

/** Reads CPU time from schedstat, in nanoseconds. stat has steps of 10 ms, too coarse for an idle app. */
function threadUsage(folder: string): Thread {
  const [ns] = read(`${folder}/schedstat`).split(' ');
  const waits = /^voluntary_ctxt_switches:\s+(\d+)$/mu.exec(read(`${folder}/status`))?.[1];
  return { cpuMs: Number(ns ?? 0) / 1e6, wakeUps: Number(waits ?? 0) };
}

/** CPU time and wake-ups (voluntary context switches) of a whole app since it started. */
export function usage(root: number): Usage {
  const all = tree(root).flatMap((pid) => threads(pid).map((tid) => `/proc/${pid}/task/${tid}`));
  return new Map(all.map((folder) => [folder, threadUsage(folder)]));
}

/** What a process of Chromium is for, by its command line. */
function kindOf(pid: string): string {
  const type = /--type=([\w-]+)/u.exec(read(`/proc/${pid}/cmdline`))?.[1];
  const part = /--utility-sub-type=(\w+)/u.exec(read(`/proc/${pid}/cmdline`))?.[1];
  return part ?? type ?? 'main';
}

/** A tick of the kernel's times in stat, ms. */
const TICK = 10;

/**
 * CPU time (user and system) of an app since it started, by the kind of its processes, ms: with threads and children
 * that ended, which `usage` leaves out, but in steps of 10 ms.
 */
export function cpuByProcess(root: number): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const pid of tree(root)) {
    const fields = read(`/proc/${pid}/stat`).split(')').at(-1)?.trim().split(' ') ?? [];
    // utime, stime, cutime and cstime; the state is the third field.
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    found.set(kindOf(pid), (found.get(kindOf(pid)) ?? 0) + ticks * TICK);
  }
  return found;
}

/** CPU time of a whole app since it started, ms. */
export const cpuTime = (root: number): number =>
  Array.from(cpuByProcess(root).values()).reduce((sum, one) => sum + one, 0);

/** The usage between two readings, without threads that ended in between. */
export function used(before: Usage, after: Usage): Thread {
  let cpuMs = 0;
  let wakeUps = 0;
  for (const [id, thread] of after) {
    cpuMs += thread.cpuMs - (before.get(id)?.cpuMs ?? 0);
    wakeUps += thread.wakeUps - (before.get(id)?.wakeUps ?? 0);
  }
  return { cpuMs, wakeUps };
}

/** Memory of a whole app, MB, with its share of shared pages (PSS). */
export function memory(root: number): number {
  const kB = tree(root).map((pid) => Number(/^Pss:\s+(\d+) kB$/mu.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0));
  return kB.reduce((sum, one) => sum + one, 0) / 1000;
}
