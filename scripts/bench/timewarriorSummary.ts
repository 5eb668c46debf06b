import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { round } from './figure.ts';
import type { Figure } from './figure.ts';
import { projectOf } from './reportHistory.ts';
import type { PastEntry } from './reportHistory.ts';
import { writeTimewarrior } from './timewarriorData.ts';
import type { TaggedEntry } from './timewarriorData.ts';

/** Far more than the summary of a million entries needs. */
const OUTPUT_MAX = 1024 ** 3;

const NAME = 'timewarrior summary of all';

/**
 * The summary of all entries in Timewarrior, tagged with task and project. It is a process that reads its files and
 * prints each entry; `own`: how long Stint's report of the same entries takes, ms.
 */
export function timewarriorSummary(folder: string, entries: Iterable<PastEntry>, own: number): Figure[] {
  if (spawnSync('timew', ['--version']).error) return [{ name: NAME, value: 'not installed', unit: 'ms', aim: '' }];
  const data = join(folder, 'timewarrior');
  writeTimewarrior(data, tagged(entries));
  const start = performance.now();
  const env = { ...process.env, TIMEWARRIORDB: data };
  const { status, stderr, error } = spawnSync('timew', ['summary', ':all'], { env, maxBuffer: OUTPUT_MAX });
  const took = performance.now() - start;
  if (status !== 0) throw new Error(`timew summary: ${error?.message ?? String(stderr)}`);
  return [
    { name: NAME, value: round(took), unit: 'ms', aim: '' },
    { name: 'timewarrior summary to report of all', value: round(took / own), unit: 'ratio', aim: 'at least 5' },
  ];
}

function* tagged(entries: Iterable<PastEntry>): Generator<TaggedEntry> {
  for (const { task, start, end } of entries) yield { tags: [`Task${task}`, `Project${projectOf(task)}`], start, end };
}
