import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../../src/shared/domain/snapshot.ts';
import { systemClock } from '../../src/main/clock/systemClock.ts';
import { createCore } from '../../src/main/core/core.ts';
import { openDatabase } from '../../src/main/store/database.ts';
import { createStore } from '../../src/main/store/store.ts';
import { percentile, round } from './figure.ts';
import type { Figure } from './figure.ts';

const HISTORIES = [1_000, 100_000, 1_000_000] as const;
const ROUNDS = 300;
const TASKS = 100;

const environment: Environment = {
  platform: 'linux',
  locale: 'en',
  shortcut: { state: 'off' },
  trayHost: null,
  notices: [],
};

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
  const { db } = openDatabase(path, 'bench');
  fill(db, entries);
  const store = createStore(db);
  const core = createCore(store, systemClock, environment);
  const file = openSync(`${path}.plain`, 'w');
  const page = Buffer.alloc(4096, 1);
  const command: number[] = [];
  const disk: number[] = [];
  for (let turn = 0; turn < ROUNDS; turn++) {
    const taskId = (turn % TASKS) + 1;
    command.push(timed(() => core.execute({ type: 'startTimer', taskId, origin: 'window' })));
    command.push(timed(() => core.execute({ type: 'stopTimers', origin: 'window' })));
    disk.push(
      timed(() => {
        writeSync(file, page);
        fdatasyncSync(file);
      }),
    );
  }
  closeSync(file);
  store.dispose();
  return { entries, command, disk };
}

/** A past of so many closed entries, evenly over the tasks, one a minute until yesterday. */
function fill(db: ReturnType<typeof openDatabase>['db'], entries: number): void {
  const start = systemClock.now() - 86_400_000 - entries * 60_000;
  db.transaction(() => {
    const task = db.prepare('INSERT INTO tasks (title, position, created_at) VALUES (?, ?, ?)');
    for (let i = 0; i < TASKS; i++) task.run(`Task ${i}`, `a${String(i).padStart(3, '0')}x`, start);
    const entry = db.prepare('INSERT INTO time_entries (task_id, started_at, ended_at, zone) VALUES (?, ?, ?, ?)');
    for (let i = 0; i < entries; i++) {
      entry.run((i % TASKS) + 1, start + i * 60_000, start + i * 60_000 + 50_000, 'UTC');
    }
  })();
  db.pragma('wal_checkpoint(TRUNCATE)');
}
