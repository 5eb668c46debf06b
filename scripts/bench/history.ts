import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ofShortcuts } from '#shared/settings/shortcuts.ts';
import type { Environment } from '#shared/snapshot/snapshot.ts';
import { systemClock } from '../../src/main/clock/systemClock.ts';
import { createCore } from '../../src/main/core/core.ts';
import { openDatabase } from '../../src/main/store/database.ts';
import { createStore } from '../../src/main/store/store.ts';

export const environment: Environment = {
  platform: 'linux',
  locale: 'en',
  region: 'en-GB',
  shortcuts: ofShortcuts(() => ({ state: 'off' })),
  commands: ofShortcuts(() => 'stint'),
  desktop: 'other',
  trayHost: null,
  startsAtLogin: null,
  senses: { idle: true, locked: true, asleep: true, switched: true },
  notices: [],
};

/** Stint's core over a new database at `path` with a past of so many closed entries. */
export function coreWithPast(path: string, tasks: number, entries: number) {
  const { db } = openDatabase(path, 'bench');
  fill(db, tasks, entries);
  const store = createStore(db);
  return { core: createCore(store, systemClock, environment), dispose: () => store.dispose() };
}

/** A folder for `--user-data-dir`, and the moment (ms UTC) at which the running task, if there is one, stood at 0:00:00. */
export type Prepared = { readonly dataDir: string; readonly origin: number };

/** Data for the app to start with: so many tasks with so many entries each, and the first of them running or not. */
export function prepareData(tasks: number, running: boolean, entriesEach = 10): Prepared {
  const dataDir = mkdtempSync(join(tmpdir(), 'stint-bench-'));
  const { core, dispose } = coreWithPast(join(dataDir, 'stint.db'), tasks, tasks * entriesEach);
  if (running) core.execute({ type: 'startTimer', taskId: 1 }, 'window');
  const first = core.snapshot().tasks.get(1);
  dispose();
  return { dataDir, origin: (first?.running?.startedAt ?? Number.NaN) - (first?.timeSpent ?? 0) };
}

/** Spreads the numbers in the titles over the order of the tasks: a prime, so that each comes once. */
const SPREAD = 7919;

/** A past of so many closed entries, evenly over the tasks, one a minute until yesterday. */
function fill(db: ReturnType<typeof openDatabase>['db'], tasks: number, entries: number): void {
  const start = systemClock.now() - 86_400_000 - entries * 60_000;
  db.transaction(() => {
    const task = db.prepare('INSERT INTO tasks (title, position, created_at) VALUES (?, ?, ?)');
    for (let i = 0; i < tasks; i++) {
      task.run(`Task ${(i * SPREAD) % tasks}`, `a${String(i).padStart(6, '0')}x`, start);
    }
    const entry = db.prepare('INSERT INTO time_entries (task_id, started_at, ended_at, zone) VALUES (?, ?, ?, ?)');
    for (let i = 0; i < entries; i++) {
      entry.run((i % tasks) + 1, start + i * 60_000, start + i * 60_000 + 50_000, 'UTC');
    }
  })();
  db.pragma('wal_checkpoint(TRUNCATE)');
}
