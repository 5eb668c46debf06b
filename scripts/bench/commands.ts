import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { percentile, round } from './figure.ts';
import type { Figure } from './figure.ts';
import { coreWithPast } from './history.ts';

const HISTORIES = [1_000, 100_000, 1_000_000] as const;
const ROUNDS = 300;
const TASKS = 100;

const timed = (run: () => void): number => {
  const start = performance.now();
  run();
  return performance.now() - start;
};

/**
 * Start and stop of a task, from command to durable commit, over histories of growing length, beside the same number of
 * plain writes with fdatasync on the same disk in turn with them. Beside the checkout, because /tmp may be in memory.
 */
export function commandLatency(): Figure[] {
  const folder = mkdtempSync(join(process.cwd(), 'out', 'bench-'));
  try {
    const runs = HISTORIES.map((entries) => measure(join(folder, `${entries}.db`), entries));
    const own = runs.map(({ entries, command, disk }): Figure => {
      const value = round(percentile(command, 0.99) - percentile(disk, 0.99));
      return { name: `start/stop p99 above fdatasync, ${entries} entries`, value, unit: 'ms', aim: 'under 5' };
    });
    const all = runs.flatMap(({ entries, command, disk }): Figure[] => [
      { name: `start/stop p50, ${entries} entries`, value: round(percentile(command, 0.5)), unit: 'ms', aim: '' },
      { name: `start/stop p99, ${entries} entries`, value: round(percentile(command, 0.99)), unit: 'ms', aim: '' },
      { name: `fdatasync p50, beside ${entries} entries`, value: round(percentile(disk, 0.5)), unit: 'ms', aim: '' },
    ]);
    const medians = runs.map(({ command }) => percentile(command, 0.5));
    const flat = round((medians.at(-1) ?? Number.NaN) / (medians[0] ?? Number.NaN));
    return [...all, ...own, { name: 'p50, 1,000,000 to 1,000 entries', value: flat, unit: 'ratio', aim: 'under 1.3' }];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** How long each command and each plain write took, ms, over a history of so many entries. */
type Run = { readonly entries: number; readonly command: number[]; readonly disk: number[] };

function measure(path: string, entries: number): Run {
  const { core, dispose } = coreWithPast(path, TASKS, entries);
  const file = openSync(`${path}.plain`, 'w');
  const page = Buffer.alloc(4096, 1);
  const command: number[] = [];
  const disk: number[] = [];
  for (let turn = 0; turn < ROUNDS; turn++) {
    const taskId = (turn % TASKS) + 1;
    command.push(timed(() => core.execute({ type: 'startTimer', taskId }, 'window')));
    command.push(timed(() => core.execute({ type: 'stopTimers' }, 'window')));
    disk.push(
      timed(() => {
        writeSync(file, page);
        fdatasyncSync(file);
      }),
    );
  }
  closeSync(file);
  dispose();
  return { entries, command, disk };
}
