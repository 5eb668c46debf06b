import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { beforeEach, expect, test, vi } from 'vitest';
import { openCandidate } from '../../src/main/store/candidate.ts';
import { createBackups } from '../../src/main/store/backups.ts';
import { LATEST, migrate } from '../../src/main/store/migrations.ts';
import { makeOdd, oddNames } from '../support/oddFiles.ts';
import { dump, expectSound } from '../support/invariants.ts';
import { manualClock } from '../support/manualClock.ts';
import { newStore, openCore } from '../support/openCore.ts';

// Each backup waits for the disk several times, which may be busy.
vi.setConfig({ testTimeout: 60_000 });

const DAY = 24 * 3_600_000;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stint-backups-'));
});

function open(name = 'stint.db') {
  const opened = openCore(manualClock(), newStore(join(folder, name)));
  const backups = createBackups(opened.store, opened.clock, opened.core.snapshot);
  const names = () => readdirSync(backups.folder()).toSorted();
  /** Work of a minute on a new task. */
  const work = (title: string) => {
    const taskId = opened.addTask(title);
    opened.execute({ type: 'startTimer', taskId });
    opened.clock.advance(60_000);
    opened.execute({ type: 'stopTimers' });
    return taskId;
  };
  const restore = async (backup: string) => {
    await backups.restore(backup);
    opened.core.refresh();
  };
  const titles = () => [...opened.core.snapshot().tasks.values()].map((task) => task.title);
  const newest = async () => (await backups.list()).backups[0]?.name ?? '';
  return { ...opened, backups, names, work, restore, titles, newest };
}

/** The code of what a promise is rejected with. */
const refused = async (promise: Promise<unknown>): Promise<string> => {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  return (error as { rejection?: { code: string } } | null)?.rejection?.code ?? String(error);
};

test('a backup is one sound file with the exact rows, made while commands go on', async () => {
  const { db, backups, names, work } = open();
  work('Write');
  const making = backups.make();
  work('Meanwhile');
  await making;
  expect(names()).toHaveLength(1);
  const copy = new Sqlite(join(backups.folder(), names()[0] ?? ''), { readonly: true });
  expectSound(copy);
  expect(dump(copy)).toEqual(dump(db));
  expect(copy.pragma('journal_mode', { simple: true })).toBe('delete');
});

test('one a day by itself, as many as wanted by hand', async () => {
  const { clock, core, backups, names } = open();
  expect(await backups.daily('2026-03-04')).toBe(clock.now());
  expect(await backups.daily('2026-03-04')).toBeNull();
  clock.advance(1000);
  await backups.make();
  expect(names()).toHaveLength(2);
  clock.advance(DAY);
  core.refresh();
  expect(await backups.daily('2026-03-05')).toBe(clock.now());
  // Of yesterday the last one is enough.
  expect(names()).toHaveLength(2);
});

test('two backups of the same second are two', async () => {
  const { backups, names } = open();
  await backups.make();
  await backups.make();
  expect(names()).toHaveLength(2);
});

test('two months of days leave 7 days and 8 weeks, and never touches what is not its own', async () => {
  const { clock, core, backups, names } = open();
  mkdirSync(backups.folder());
  const others = ['notes.txt', 'stint.db', 'stint-deadbeef-20200101T000000Z.db', 'stint-backup.parts'];
  for (const other of others) writeFileSync(join(backups.folder(), other), other);
  for (let day = 0; day < 60; day++) {
    await backups.daily(core.snapshot().day.date);
    clock.advance(DAY);
    core.refresh();
  }
  // Two of the weeks end in the last seven days.
  expect(names()).toHaveLength(others.length + 7 + 8 - 2);
  for (const other of others) expect(readFileSync(join(backups.folder(), other), 'utf8')).toBe(other);
});

test('restoring and restoring back give the exact rows, ids are not given again, and undo goes on there', async () => {
  const { db, backups, work, restore, titles, newest, execute, addTask } = open();
  work('First');
  execute({ type: 'renameTask', taskId: 1, title: 'The first' });
  await backups.make();
  const was = dump(db);
  const backup = await newest();
  const later = work('Later');
  execute({ type: 'deleteTask', taskId: 1 });
  const is = dump(db);

  await restore(backup);
  expect(dump(db)).toEqual(was);
  expectSound(db);
  expect(titles()).toEqual(['The first']);
  const [first] = (await backups.list()).backups;
  expect(first?.kind).toBe('beforeRestoring');

  await restore(first?.name ?? '');
  expect(dump(db)).toEqual(is);
  expect(titles()).toEqual(['Later']);
  // The one that was restored is superseded by that of what it replaced.
  expect((await backups.list()).backups.map(({ kind }) => kind)).toEqual(['beforeRestoring', 'regular']);

  await restore(backup);
  expect(addTask('New')).toBeGreaterThan(later);
  expect(execute({ type: 'undo' }).ok).toBe(true);
  expect(execute({ type: 'undo' }).ok).toBe(true);
  expect(titles()).toEqual(['First']);
});

test('the preview says what both hold and what differs', async () => {
  const { backups, work, newest, execute, clock } = open();
  work('Stays');
  work('Goes');
  await backups.make();
  const madeAt = clock.now();
  execute({ type: 'deleteTask', taskId: 2 });
  work('Comes');
  execute({ type: 'renameTask', taskId: 1, title: 'Changes' });
  expect(await backups.preview(await newest())).toEqual({
    backup: { tasks: 2, entries: 2, time: 120_000, lastEntryAt: madeAt },
    now: { tasks: 2, entries: 2, time: 120_000, lastEntryAt: madeAt + 60_000 },
    tasks: { onlyBackup: 1, onlyNow: 1, changed: 1 },
    entries: { onlyBackup: 1, onlyNow: 1, changed: 0 },
  });
  expect(readdirSync(folder).filter((name) => name.includes('restoring'))).toEqual([]);
});

test('what runs in the backup is asked about, not counted as work since', async () => {
  const { backups, restore, newest, execute, addTask, core, clock } = open();
  execute({ type: 'startTimer', taskId: addTask('Write') });
  const startedAt = clock.now();
  await backups.make();
  execute({ type: 'stopTimers' });
  clock.advance(DAY);
  await restore(await newest());
  expect(core.snapshot().away?.intervals).toEqual([{ start: startedAt, end: clock.now() }]);
});

test('where backups go is not restored', async () => {
  const { backups, restore, newest, core } = open();
  const first = backups.folder();
  await backups.make();
  const backup = await newest();
  const other = join(folder, 'other');
  mkdirSync(other);
  core.execute({ type: 'changeSettings', settings: { backupFolder: other } }, 'system');
  copyFileSync(join(first, backup), join(other, backup));
  await restore(backup);
  expect(core.snapshot().settings.backupFolder).toBe(other);
  expect((await backups.list()).backups[0]?.kind).toBe('beforeRestoring');
});

test('the team of a backup is shown nothing and told nothing in clear that was chosen for it then, in one step', async () => {
  const { backups, restore, newest, execute, core } = open();
  const chosen = { teamName: 'north', teamPlain: true, teamTasks: [1], teamProjects: [1] };
  execute({ type: 'changeSettings', settings: { teamBroker: 'mqtt://then.example', ...chosen } });
  await backups.make();
  execute({ type: 'changeSettings', settings: { teamBroker: 'mqtt://now.example', ...chosen } });
  await restore(await newest());
  expect(core.snapshot().settings).toMatchObject({
    teamBroker: 'mqtt://then.example',
    teamPlain: false,
    teamTasks: [],
    teamProjects: [],
  });
});

for (let version = 1; version < LATEST; version++) {
  test(`a backup of schema ${version} is migrated on a copy and restored`, async () => {
    const { backups, restore, titles } = open();
    await backups.make();
    const name = 'stint-00000000-20250101T000000Z.db';
    const file = join(backups.folder(), name);
    const old = new Sqlite(file);
    migrate(old, version);
    old.exec(`INSERT INTO tasks (title, position, created_at) VALUES ('Old', 'a0', 1);
      INSERT INTO time_entries (task_id, started_at, ended_at, zone) VALUES (1, 1000, 61000, 'UTC')`);
    old.close();
    const before = readFileSync(file);
    expect((await backups.preview(name)).backup.time).toBe(60_000);
    await restore(name);
    expect(titles()).toEqual(['Old']);
    expect(readFileSync(file).equals(before)).toBe(true);
  });
}

test('a damaged, a newer, a foreign and a missing backup are refused, and nothing is changed', async () => {
  const { db, backups, work, newest, names } = open();
  for (let i = 0; i < 50; i++) work(`Task ${i}`);
  await backups.make();
  const good = await newest();
  const put = (name: string, change: (file: Buffer) => void) => {
    const file = readFileSync(join(backups.folder(), good));
    change(file);
    writeFileSync(join(backups.folder(), name), file);
    return name;
  };
  const damaged = put('stint-00000000-20250101T000000Z.db', (file) => file.fill(0xff, 8192, 16_384));
  const cut = put('stint-00000000-20250102T000000Z.db', () => {});
  writeFileSync(join(backups.folder(), cut), readFileSync(join(backups.folder(), good)).subarray(0, 20_000));
  const newer = put('stint-00000000-20250103T000000Z.db', (file) => file.writeInt32BE(LATEST + 1, 60));
  const text = put('stint-00000000-20250104T000000Z.db', (file) => file.fill('no database '));
  const empty = put('stint-00000000-20250105T000000Z.db', () => {});
  writeFileSync(join(backups.folder(), empty), '');
  const wrong = put('stint-00000000-20250106T000000Z.db', () => {});
  const edited = new Sqlite(join(backups.folder(), wrong));
  edited.exec('UPDATE tasks SET time_spent = time_spent + 1 WHERE id = 1');
  edited.close();

  const was = dump(db);
  const there = names();
  for (const bad of [damaged, cut, text, empty, wrong]) {
    expect(await refused(backups.preview(bad))).toBe('restore-damaged');
    expect(await refused(backups.restore(bad))).toBe('restore-damaged');
  }
  expect(await refused(backups.preview(newer))).toBe('restore-newer');
  expect(await refused(backups.restore(newer))).toBe('restore-newer');
  expect(await refused(backups.restore('../stint.db'))).toBe('restore-gone');
  expect(await refused(backups.restore('stint-00000000-20200101T000000Z.db'))).toBe('restore-gone');
  expect(dump(db)).toEqual(was);
  expect(names()).toEqual(there);
});

test.each(oddNames)(
  '%s that is named like a backup is no backup, or a damaged one, and holds nothing up',
  async (what) => {
    const { backups } = open();
    await backups.make();
    const name = 'stint-00000000-20250101T000000Z.db';
    makeOdd(what, name, backups.folder());
    const isFile = what === 'a file of a terabyte';
    const listed = (await backups.list()).backups.map((backup) => backup.name);
    expect([listed.length, listed.includes(name)]).toEqual([isFile ? 2 : 1, isFile]);
    expect(await refused(backups.preview(name))).toBe(isFile ? 'restore-damaged' : 'restore-gone');
    expect(await refused(backups.restore(name))).toBe(isFile ? 'restore-damaged' : 'restore-gone');
    // It was put there after the list was made.
    const copy = join(folder, 'copy');
    expect(await refused(openCandidate(join(backups.folder(), name), copy))).toBe('restore-damaged');
    expect(readdirSync(folder)).not.toContain('copy');
  },
);

test('a copy that does not pass its check is no backup, and none is deleted', async () => {
  const { db, backups, names, clock, core } = open();
  for (let day = 0; day < 8; day++) {
    await backups.daily(core.snapshot().day.date);
    clock.advance(DAY);
    core.refresh();
  }
  const before = names();
  db.exec("INSERT INTO tasks (title, position, created_at, time_spent) VALUES ('Wrong', 'zz', 1, 5)");
  expect(await refused(backups.daily(core.snapshot().day.date))).toBe('backup-unsound');
  expect(names()).toEqual(before);
});

test('a chosen folder that is missing is not made: its disk is not there', async () => {
  const { backups, core } = open();
  core.execute({ type: 'changeSettings', settings: { backupFolder: join(folder, 'stick') } }, 'system');
  expect(await refused(backups.make())).toBe('backup-unreachable');
  expect(await refused(backups.list())).toBe('backup-unreachable');
  expect(readdirSync(folder)).not.toContain('stick');
});

test('one thing at a time: what is asked for at once is done in turn', async () => {
  const { backups, names, clock, work } = open();
  work('Write');
  const first = backups.make();
  const again = backups.daily('2026-03-04');
  const preview = first.then(() => backups.preview(names()[0] ?? ''));
  expect(await again).toBeNull();
  expect((await preview).tasks.changed).toBe(0);
  clock.advance(1000);
  await Promise.all([backups.make(), backups.make()]);
  expect(names().filter((name) => !name.endsWith('.db'))).toEqual([]);
  expect(statSync(join(backups.folder(), names()[0] ?? '')).size).toBeGreaterThan(0);
});

test('who this computer is in a team is no part of the past', async () => {
  const { store, backups, restore, newest } = open();
  store.writeValue('team.member', 'as it was');
  store.writeValue('tray.told', true);
  await backups.make();
  store.writeValue('team.member', 'as it is');
  store.writeValue('tray.told', false);
  await restore(await newest());
  expect([store.readValue('team.member'), store.readValue('tray.told')]).toEqual(['as it is', true]);
});

test('calendars that were removed since are not fetched again because of a backup', async () => {
  const { core, backups, restore, newest } = open();
  const calendars = [{ id: 'a', name: 'Work', kind: 'url', location: 'https://example.com/a', isOn: true }] as const;
  core.execute({ type: 'changeSettings', settings: { calendars, activityWatch: true } }, 'system');
  await backups.make();
  core.execute({ type: 'changeSettings', settings: { calendars: [], activityWatch: false } }, 'system');
  await restore(await newest());
  expect(core.snapshot().settings).toMatchObject({ calendars: [], activityWatch: false });
});
