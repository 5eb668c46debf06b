import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../runtime/paths.ts';
import { figure, notInstalled, percentile } from './figure.ts';
import type { Figure } from './figure.ts';
import { stamp, writeTimewarrior } from './timewarriorData.ts';

const HISTORIES = [1_000, 100_000] as const;
const ROUNDS = 20;
const TAGS = 100;
const DAY = 86_400_000;
/** Thirty entries a day: Timewarrior reads a whole month, so a fuller one would be a disadvantage. */
const APART = DAY / 30;

/**
 * Start and stop in Timewarrior on the same disk. Each is its own process and writes without fdatasync. That is how it
 * works, so this compares what a person waits for, not the stores.
 */
export function timewarriorLatency(): Figure[] {
  if (spawnSync('timew', ['--version']).error) {
    return [notInstalled('timewarrior start/stop')];
  }
  const folder = mkdtempSync(join(ROOT, 'out', 'bench-'));
  try {
    return HISTORIES.flatMap((entries): Figure[] => {
      const took = measure(join(folder, String(entries)), entries);
      const name = (p: string) => `timewarrior start/stop ${p}, ${entries} entries (a process each, no fdatasync)`;
      return [figure(name('p50'), 'ms', percentile(took, 0.5)), figure(name('p99'), 'ms', percentile(took, 0.99))];
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measure(folder: string, entries: number): number[] {
  fill(folder, entries);
  const took: number[] = [];
  const timew = (...args: string[]): void => {
    const start = performance.now();
    const { status, stderr } = spawnSync('timew', args, { env: { ...process.env, TIMEWARRIORDB: folder } });
    took.push(performance.now() - start);
    if (status !== 0) throw new Error(`timew ${args.join(' ')}: ${String(stderr)}`);
  };
  // Its shortest entry is a second, so times are given: a minute each, since yesterday.
  const from = Date.now() - DAY;
  for (let turn = 0; turn < ROUNDS; turn++) {
    timew('start', stamp(from + turn * 60_000), `Task${turn % TAGS}`);
    timew('stop', stamp(from + turn * 60_000 + 50_000));
  }
  return took;
}

/** A past of so many entries until the day before yesterday. */
function fill(folder: string, entries: number): void {
  const start = Date.now() - 2 * DAY - entries * APART;
  const past = Array.from({ length: entries }, (_none, i) => {
    const at = start + i * APART;
    return { tags: [`Task${i % TAGS}`], start: at, end: at + 50_000 };
  });
  writeTimewarrior(folder, past);
}
