import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { beforeEach, expect, test } from 'vitest';
import { LATEST, migrate, versionOf } from '../../src/main/store/migrations.ts';
import { resumable } from '#shared/model/resumable.ts';
import { makeOdd, oddNames } from '../support/oddFiles.ts';
import { createStore } from '../../src/main/store/store.ts';
import { DatabaseFromNewerStint, openDatabase } from '../../src/main/store/database.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stint-store-'));
  path = join(folder, 'stint.db');
});

/** A database of an older Stint with a task of a minute in it. */
function olderDatabase(version: number): void {
  const db = new Sqlite(path);
  migrate(db, version);
  db.exec(`INSERT INTO tasks (title, position, created_at) VALUES ('Write', 'a0', 1);
    INSERT INTO time_entries (task_id, started_at, ended_at, zone) VALUES (1, 1000, 61000, 'UTC')`);
  db.close();
}

for (let version = 1; version < LATEST; version++) {
  test(`a database of schema ${version} is migrated with a backup made before, nothing lost`, () => {
    olderDatabase(version);
    const { db } = openDatabase(path, 'now');
    expect(versionOf(db)).toBe(LATEST);
    expect(db.prepare('SELECT title, time_spent FROM tasks').get()).toEqual({ title: 'Write', time_spent: 60_000 });
    db.close();
    const backup = new Sqlite(`${path}.before-v${LATEST}-now`, { readonly: true });
    expect(versionOf(backup)).toBe(version);
    expect(backup.prepare('SELECT count(*) FROM time_entries').pluck().get()).toBe(1);
    backup.close();
  });
}

test('what was paused last before a migration is still what toggle resumes', () => {
  olderDatabase(5);
  const older = new Sqlite(path);
  older.exec(`INSERT INTO tasks (title, position, created_at) VALUES ('Read', 'a1', 1), ('Call', 'a2', 1);
    INSERT INTO time_entries (task_id, started_at, ended_at, zone) VALUES (3, 1000, 61000, 'UTC'), (2, 1000, 2000, 'UTC')`);
  older.close();
  const store = createStore(openDatabase(path, 'now').db);
  const { tasks } = store.load({ date: '2026-03-04', start: 0, end: 1 });
  expect(resumable(tasks).map((task) => task.title)).toEqual(['Write', 'Call']);
  store.dispose();
});

test('a migration that fails leaves the version before it', () => {
  olderDatabase(1);
  const db = new Sqlite(path);
  db.exec('CREATE TABLE settings (wrong)');
  expect(() => migrate(db)).toThrow('settings');
  expect(versionOf(db)).toBe(1);
  db.close();
});

test('commits wait for the disk', () => {
  const { db } = openDatabase(path, 'now');
  expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(db.pragma('synchronous', { simple: true })).toBe(2);
  db.close();
});

test('a database of a newer Stint is refused untouched', () => {
  olderDatabase(1);
  const newer = new Sqlite(path);
  newer.pragma(`user_version = ${LATEST + 1}`);
  newer.close();
  const before = readFileSync(path);
  expect(() => openDatabase(path, 'now')).toThrow(DatabaseFromNewerStint);
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(folder)).toEqual(['stint.db']);
});

test('a damaged database is set aside as it is, and a new one begun', () => {
  const damaged = Buffer.from('not a database '.repeat(100));
  writeFileSync(path, damaged);
  const { db, setAside } = openDatabase(path, 'now');
  expect(setAside).toBe(`${path}.damaged-now`);
  expect(readFileSync(`${path}.damaged-now`).equals(damaged)).toBe(true);
  expect(versionOf(db)).toBe(LATEST);
  db.close();
});

test('damage inside the file is found after a crash', () => {
  const { db } = openDatabase(path, 'now');
  const insert = db.prepare("INSERT INTO tasks (title, position, created_at) VALUES ('Write', ?, 1)");
  for (let i = 0; i < 500; i++) insert.run(`a${i}`);
  db.close();
  const file = readFileSync(path);
  // Overwrites the middle pages and leaves a log behind, as a crash does.
  file.fill(0xff, file.length / 2, file.length / 2 + 8192);
  writeFileSync(path, file);
  writeFileSync(`${path}-wal`, '');
  const opened = openDatabase(path, 'later');
  expect(opened.setAside).toBe(`${path}.damaged-later`);
  opened.db.close();
});

test('the database itself refuses what must not be', () => {
  const { db } = openDatabase(path, 'now');
  db.exec("INSERT INTO tasks (title, position, created_at) VALUES ('Write', 'a0', 1)");
  const add = (entry: string) => () =>
    db.exec(`INSERT INTO time_entries (task_id, started_at, ended_at, zone) VALUES (${entry})`);
  add("1, 1000, NULL, 'UTC'")();
  expect(add("1, 2000, NULL, 'UTC'")).toThrow('UNIQUE');
  expect(add("1, 2000, 1999, 'UTC'")).toThrow('CHECK');
  expect(add("2, 1000, 2000, 'UTC'")).toThrow('FOREIGN KEY');
  expect(add("1, 'noon', 2000, 'UTC'")).toThrow();
  expect(() => db.exec("INSERT INTO tasks (title, position, created_at) VALUES (' ', 'a1', 1)")).toThrow('CHECK');
  db.close();
});

test.each(oddNames)('%s in the place of the database is refused or set aside at once, and never waited for', (what) => {
  makeOdd(what, 'stint.db', folder);
  if (what === 'a file of a terabyte') {
    const { db, setAside } = openDatabase(path, 'now');
    expect(setAside).toBe(`${path}.damaged-now`);
    db.close();
  } else expect(() => openDatabase(path, 'now')).toThrow('EFTYPE');
});
