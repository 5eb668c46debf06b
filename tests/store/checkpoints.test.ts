import { copyFileSync, mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { createCheckpoints } from '../../src/main/core/checkpoints.ts';
import { manualClock } from '../support/manualClock.ts';
import { newStore, openCore } from '../support/openCore.ts';

/** More writes than a log is emptied after. */
const MANY = 80;

function open() {
  const path = join(mkdtempSync(join(tmpdir(), 'stint-log-')), 'stint.db');
  const store = newStore(path);
  const clock = manualClock();
  const { core, execute, addTask } = openCore(clock, store);
  const taskId = addTask('Write');
  store.emptyLog();
  const emptyLog = vi.fn(store.emptyLog);
  const checkpoints = core.subscribe(createCheckpoints({ isLogLong: store.isLogLong, emptyLog }, clock));
  return {
    path,
    clock,
    emptyLog,
    checkpoints,
    work(times: number): void {
      for (let n = 0; n < times; n++) execute(n % 2 === 0 ? { type: 'startTimer', taskId } : { type: 'stopTimers' });
    },
    /** How many entries the database has without its log. */
    entriesInFile(): unknown {
      const alone = `${path}.alone`;
      copyFileSync(path, alone);
      const db = new Sqlite(alone);
      const count = db.prepare('SELECT count(*) FROM time_entries').pluck().get();
      db.close();
      return count;
    },
  };
}

test('a long log is emptied once nothing was written for two seconds, and a short one never', () => {
  const { clock, emptyLog, work, entriesInFile } = open();
  work(10);
  expect(clock.pending()).toBe(0);
  work(MANY);
  expect(clock.pending()).toBe(1);
  clock.advance(1500);
  work(2);
  clock.advance(1500);
  expect(emptyLog).not.toHaveBeenCalled();
  expect(entriesInFile()).toBe(0);
  clock.advance(500);
  expect(emptyLog).toHaveBeenCalledTimes(1);
  expect(entriesInFile()).toBe(10 / 2 + MANY / 2 + 1);
  expect(clock.pending()).toBe(0);
});

test('nothing waits any more once Stint quits', () => {
  const { clock, work, checkpoints } = open();
  work(MANY);
  checkpoints.dispose();
  expect(clock.pending()).toBe(0);
});

test('where it is never quiet, the log stays within 17 MB', () => {
  const { path, work } = open();
  work(420);
  expect(statSync(`${path}-wal`).size).toBeLessThan(17 * 1024 * 1024);
});
