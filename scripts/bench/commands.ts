import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { figure, figureBeside, median, percentile, ratioBelow, valueBelow } from './figure.ts';
import type { Figure } from './figure.ts';
import { coreWithPast } from './history.ts';

const HISTORIES = [1_000, 1_000_000] as const;
const ROUNDS = 200;
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
    const own = runs.flatMap(({ entries, command, disk }): Figure[] => {
      const above = percentile(command, 0.99) - percentile(disk, 0.99);
      return [
        figureBeside(`start/stop p50, ${entries} entries; beside fdatasync`, 'ms', median(command), median(disk)),
        figure(`start/stop p99 above fdatasync, ${entries} entries`, 'ms', above, valueBelow(2)),
      ];
    });
    const [few = Number.NaN, many = Number.NaN] = runs.map(({ command }) => median(command));
    return [...own, figureBeside('start/stop p50, 1,000,000 entries beside 1,000', 'ms', many, few, ratioBelow(1.3))];
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
