import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { beforeEach, expect, test } from 'vitest';
import { createBackups } from '../../src/main/store/backups.ts';
import { migrate } from '../../src/main/store/migrations.ts';
import { openDatabase } from '../../src/main/store/database.ts';
import { createStore } from '../../src/main/store/store.ts';
import { manualClock } from '../support/manualClock.ts';
import { openAway } from '../support/openAway.ts';
import { newStore, openCore } from '../support/openCore.ts';

// What ran in a database that comes from elsewhere is asked about.

const HOUR = 3_600_000;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stint-recovery-'));
});

test('a backup is restored 29 s after a heartbeat: what ran in it is asked about since the backup', async () => {
  const app = openAway(manualClock(), newStore(join(folder, 'stint.db')));
  const backups = createBackups(app.store, app.clock, app.core.snapshot);
  app.execute({ type: 'changeSettings', settings: { awayOnIdle: false } });
  app.execute({ type: 'startTitle', title: 'Write' });
  await app.pass(30);
  const since = app.clock.now();
  await backups.make();
  await app.pass(3600 + 29);
  const [backup] = (await backups.list()).backups;
  await backups.restore(backup?.name ?? '');
  app.core.refresh();
  expect(app.core.snapshot().away?.intervals).toEqual([{ start: since, end: app.clock.now() }]);
  await app.pass(60);
  expect(app.core.snapshot().away?.intervals).toHaveLength(1);
});

test('another database file takes the place of the one in use: what ran in it is asked about', async () => {
  const path = join(folder, 'stint.db');
  const other = join(folder, 'other.db');
  const clock = manualClock();
  const before = openCore(clock, newStore(other));
  before.execute({ type: 'startTitle', title: 'Write' });
  const since = clock.now();
  before.store.dispose();
  clock.sleep(72 * HOUR);
  const app = openAway(clock, newStore(path));
  app.execute({ type: 'startTitle', title: 'Read' });
  await app.pass(10);
  for (const suffix of ['-wal', '-shm']) rmSync(path + suffix);
  renameSync(other, path);
  await app.pass(60);
  const { tasks, away } = app.core.snapshot();
  expect([...tasks.values()].map(({ title }) => title)).toEqual(['Write']);
  expect(away).toMatchObject({ why: 'ended', intervals: [{ start: since }] });
  expect((away?.intervals[0]?.end ?? 0) - since).toBeGreaterThan(72 * HOUR);
});

test('a question of an older Stint waits on, its answers can be undone, and the last sign of life is known', () => {
  const path = join(folder, 'stint.db');
  const older = new Sqlite(path);
  migrate(older, 6);
  older.exec(`INSERT INTO tasks (title, position, created_at) VALUES ('Write', 'a0', 1), ('Read', 'a1', 1);
    INSERT INTO time_entries (task_id, started_at, zone) VALUES (1, 1000, 'UTC'), (2, 2000, 'UTC');
    INSERT INTO away_questions (why, stretches, entry_ids) VALUES ('locked', '[[5000,6000],[8000,9000]]', '[1,2]');
    INSERT INTO journal_steps (at, command) VALUES (6500, 'renameTask'), (6800, 'correctClock'), (7000, 'answerAway');
    INSERT INTO journal_rows (step_id, table_name, before) VALUES (3, 'away_questions',
      json_object('id', 1, 'why', 'idle', 'stretches', '[[3000,4000]]', 'entry_ids', '[1]'));
    INSERT INTO app_state (key, value) VALUES ('signOfLife', '9500'), ('absence', '{"since":9100,"why":"idle"}')`);
  older.close();
  const store = createStore(openDatabase(path, 'now').db);
  const day = { date: '1970-01-01', start: 0, end: 86_400_000 };
  const question = () => store.load(day).away;
  expect(question()).toMatchObject({
    why: 'locked',
    intervals: [
      { start: 5000, end: 6000 },
      { start: 8000, end: 9000 },
    ],
    taskIds: [1, 2],
  });
  expect(store.heartbeat()).toMatchObject({ wall: 9500, boot: null, away: [{ why: 'idle', since: 9100 }] });
  const heartbeat = { wall: 10_000, steady: 0, boot: null, away: [], doubt: null };
  expect(store.undo(300_000, { day, heartbeat })?.undo).toBeNull();
  expect(question()?.intervals[0]).toEqual({ start: 3000, end: 4000 });
  store.dispose();
});
