import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { figureBeside, notInstalled, ratioBelow } from './figure.ts';
import type { Figure } from './figure.ts';
import { projectOf } from './reportHistory.ts';
import type { PastEntry } from './reportHistory.ts';
import { writeTimewarrior } from './timewarriorData.ts';
import type { TaggedEntry } from './timewarriorData.ts';

/** Far more than the summary of a year needs. */
const OUTPUT_MAX = 1024 ** 3;

const NAME = 'report of a year beside the summary of timewarrior';

/**
 * The summary of last year's entries in Timewarrior, tagged with task and project; it is given no others. It is a
 * process that reads its files and prints each entry; `own`: how long Stint's report of the same entries takes, ms.
 */
export function timewarriorSummary(folder: string, entries: Iterable<PastEntry>, own: number): Figure[] {
  if (spawnSync('timew', ['--version']).error) return [notInstalled(NAME)];
  const data = join(folder, 'timewarrior');
  const year = new Date().getFullYear() - 1;
  writeTimewarrior(data, tagged(entries, year));
  const start = performance.now();
  const env = { ...process.env, TIMEWARRIORDB: data };
  const { status, stderr, error } = spawnSync('timew', ['summary', ':all'], { env, maxBuffer: OUTPUT_MAX });
  const took = performance.now() - start;
  if (status !== 0) throw new Error(`timew summary: ${error?.message ?? String(stderr)}`);
  return [figureBeside(NAME, 'ms', own, took, ratioBelow(0.2))];
}

function* tagged(entries: Iterable<PastEntry>, year: number): Generator<TaggedEntry> {
  for (const { task, start, end } of entries) {
    if (new Date(start).getFullYear() !== year) continue;
    yield { tags: [`Task${task}`, `Project${projectOf(task)}`], start, end };
  }
}
