import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { beforeEach, expect, test } from 'vitest';
import { defaultSettings } from '#shared/settings/index.ts';
import { createBackups } from '../../src/main/store/backups.ts';
import { migrate } from '../../src/main/store/migrations.ts';
import { expectSound } from '../support/invariants.ts';
import { manualClock } from '../support/manualClock.ts';
import { newStore, openCore } from '../support/openCore.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stint-names-'));
  path = join(folder, 'stint.db');
});

/** A database of schema 7 in which the local API was opened, moved to another port, and then given to a page. */
function olderDatabase(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const db = new Sqlite(file);
  migrate(db, 7);
  const row = (key: string, value: unknown) => JSON.stringify({ key, value: JSON.stringify(value) });
  const origins = ['https://page.example'];
  db.exec(`INSERT INTO settings (key, value) VALUES ('feed', 'true'), ('feedPort', '7777'),
    ('feedOrigins', '["https://page.example"]'), ('feedFullOrigins', '["https://full.example"]'),
    ('shortcut', '"Alt+F1"'), ('density', '"compact"');
    INSERT INTO journal_steps (id, at, command) VALUES (1, 1, 'changeSettings'), (2, 2, 'changeSettings'),
    (3, 3, 'changeSettings')`);
  const image = db.prepare('INSERT INTO journal_rows (step_id, table_name, before, after) VALUES (?, ?, ?, ?)');
  image.run(1, 'settings', null, row('feed', true));
  image.run(2, 'settings', row('feedPort', 5555), row('feedPort', 7777));
  image.run(2, 'settings', row('shortcut', 'Alt+F2'), row('shortcut', 'Alt+F1'));
  image.run(2, 'settings', row('density', 'roomy'), row('density', 'compact'));
  image.run(3, 'settings', null, row('feedOrigins', origins));
  db.close();
}

const inUse = {
  ...defaultSettings,
  localApi: true,
  localApiPort: 7777,
  localApiOrigins: ['https://page.example'],
  localApiFullOrigins: ['https://full.example'],
  toggleShortcut: 'Alt+F1',
  density: 'compact',
};

test('settings of older names keep their values, and undo and redo go on under the new ones', () => {
  olderDatabase(path);
  const { core, db, execute } = openCore(manualClock(), newStore(path));
  const settings = () => core.snapshot().settings;
  const keys = () => db.prepare('SELECT key FROM settings ORDER BY key').pluck().all();
  expect(settings()).toEqual(inUse);

  for (let step = 0; step < 2; step++) expect(execute({ type: 'undo' }).ok).toBe(true);
  expect(settings()).toEqual({
    ...inUse,
    localApiOrigins: [],
    localApiPort: 5555,
    toggleShortcut: 'Alt+F2',
    density: 'roomy',
  });
  expect(execute({ type: 'undo' }).ok).toBe(true);
  expect(settings().localApi).toBe(false);
  expect(keys()).toEqual(['density', 'localApiFullOrigins', 'localApiPort', 'toggleShortcut']);

  for (let step = 0; step < 3; step++) expect(execute({ type: 'redo' }).ok).toBe(true);
  expect(settings()).toEqual(inUse);
  expectSound(db);
});

test('a backup with the older names is restored under the new ones', async () => {
  const { core, store, clock, execute } = openCore(manualClock(), newStore(path));
  const backups = createBackups(store, clock, core.snapshot);
  const name = 'stint-00000000-20250101T000000Z.db';
  olderDatabase(join(backups.folder(), name));
  execute({ type: 'changeSettings', settings: { localApiPort: 9999 } });
  await backups.restore(name);
  core.refresh();
  expect(core.snapshot().settings).toEqual(inUse);
  expect(execute({ type: 'undo' }).ok).toBe(true);
  expect(core.snapshot().settings.localApiOrigins).toEqual([]);
});
