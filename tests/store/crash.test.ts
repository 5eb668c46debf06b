import { copyFileSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createBackups } from '../../src/main/store/backups.ts';
import { openDatabase } from '../../src/main/store/database.ts';
import { buildChild, runAndKill, times } from '../support/crash/kill.ts';
import { COMMANDS, play } from '../support/crash/script.ts';
import { dump, expectSound } from '../support/invariants.ts';
import { manualClock } from '../support/manualClock.ts';
import { newStore, openCore } from '../support/openCore.ts';

// SIGKILL of a real process over a real file, 200 times in all.

beforeAll(buildChild, 60_000);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stint-crash-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const newFolder = () => mkdtempSync(join(folder, 'run-'));

/** A new folder with an empty database in it, whose path this is; made once and copied. */
function emptyDatabase(): string {
  const empty = join(folder, 'empty.db');
  if (!existsSync(empty)) openCore(manualClock(), newStore(empty)).store.dispose();
  const path = join(newFolder(), 'stint.db');
  copyFileSync(empty, path);
  return path;
}

const image = (db: Database) => JSON.stringify(dump(db));

/** Opens what a killed process left, as the next start does. */
function afterCrash<T>(path: string, look: (db: Database) => T): T {
  const { db, setAside } = openDatabase(path, 'later');
  try {
    expect(setAside).toBeNull();
    expectSound(db);
    return look(db);
  } finally {
    db.close();
  }
}

test('killed in the middle of writes, 155 times: acknowledged commands are there, and none is there by half', async () => {
  const start = openCore();
  const states = [image(start.db)];
  play(start, () => states.push(image(start.db)));
  let cutShort = 0;
  await times(155, async (index) => {
    const path = emptyDatabase();
    const enough = (index * 7) % (COMMANDS - 5);
    const said = await runAndKill(['write', path], (so, kill) => {
      if (so.length > enough) kill();
    });
    const acknowledged = said.length - 1;
    if (acknowledged < COMMANDS) cutShort += 1;
    const found = afterCrash(path, image);
    // What was being written when it came is there as a whole or not at all.
    expect([states[acknowledged], states[acknowledged + 1]]).toContain(found);
  });
  expect(cutShort).toBeGreaterThan(100);
}, 300_000);

test('killed 0, 1 and 59 s into a heartbeat, 15 times: it still runs, and the absence starts at the last sign', async () => {
  await times(15, async (index) => {
    const seconds = [0, 1, 59][index % 3] as number;
    const path = emptyDatabase();
    await runAndKill(['beat', path, String(seconds)], (said, kill) => {
      if (said.includes('ready')) kill();
    });
    afterCrash(path, () => {});
    const startedAt = manualClock().now();
    const clock = manualClock(startedAt);
    clock.sleep(600_000);
    const { core, store } = openCore(clock, newStore(path));
    expect(core.snapshot().tasks.get(1)?.running?.startedAt).toBe(startedAt);
    const lastSign = startedAt + (seconds === 59 ? 30_000 : 0);
    expect(core.snapshot().away?.intervals).toEqual([{ start: lastSign, end: clock.now() }]);
    store.dispose();
  });
}, 120_000);

test('killed while restoring, 30 times: all is old or all is new, and every backup is sound', async () => {
  const made = join(folder, 'made');
  cpSync(newFolder(), made, { recursive: true });
  const start = openCore(manualClock(), newStore(join(made, 'stint.db')));
  play(start, () => {});
  const backups = createBackups(start.store, start.clock, start.core.snapshot);
  await backups.make();
  const backup = (await backups.list()).backups[0]?.name ?? '';
  const restored = image(start.db);
  start.execute({ type: 'addTasks', tasks: Array.from({ length: 500 }, (_title, at) => ({ title: `Later ${at}` })) });
  const replaced = image(start.db);
  start.store.dispose();

  const found = new Map<string, number>();
  await times(30, async (index) => {
    const run = newFolder();
    cpSync(made, run, { recursive: true });
    const path = join(run, 'stint.db');
    let started = false;
    await runAndKill(['restore', path, backup], (said, kill) => {
      if (said.includes('done')) kill();
      else if (!started) setTimeout(kill, index * 2);
      started = true;
    });
    const now = afterCrash(path, image);
    expect([replaced, restored]).toContain(now);
    found.set(now, (found.get(now) ?? 0) + 1);
    for (const name of readdirSync(join(run, 'backups')).filter((file) => file.endsWith('.db'))) {
      const db = new Sqlite(join(run, 'backups', name), { readonly: true });
      expectSound(db);
      db.close();
    }
  });
  expect([...found.keys()].toSorted()).toEqual([replaced, restored].toSorted());
}, 120_000);
