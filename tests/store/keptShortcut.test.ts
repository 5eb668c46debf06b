import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { defaultSettings } from '#shared/settings/index.ts';
import { migrate } from '../../src/main/store/migrations.ts';
import { manualClock } from '../support/manualClock.ts';
import { newStore, openCore } from '../support/openCore.ts';

const OLD = 'CommandOrControl+Alt+Shift+Space';

/** Opens what a version with the old keys left behind. */
function opened(sql: string) {
  const path = join(mkdtempSync(join(tmpdir(), 'stint-keys-')), 'stint.db');
  const db = new Sqlite(path);
  migrate(db, 11);
  db.exec(sql);
  db.close();
  const { core, execute } = openCore(manualClock(), newStore(path));
  return { execute, keys: () => core.snapshot().settings.toggleShortcut };
}

const USED = `INSERT INTO app_state (key, value) VALUES ('version', '"0.9.0"');`;

test('whoever used Stint before keeps the keys of pausing that they know; others get the new ones', () => {
  expect(opened(USED).keys()).toBe(OLD);
  expect(opened(`${USED} INSERT INTO settings VALUES ('toggleShortcut', '"Alt+F1"')`).keys()).toBe('Alt+F1');
  expect(opened(`${USED} INSERT INTO settings VALUES ('toggleShortcut', 'null')`).keys()).toBeNull();
  expect(opened('').keys()).toBe(defaultSettings.toggleShortcut);
  expect(defaultSettings.toggleShortcut).not.toBe(OLD);
});

test('undoing a change of the keys brings the old ones back, as it did', () => {
  const row = JSON.stringify({ key: 'toggleShortcut', value: '"Alt+F1"' });
  const { keys, execute } = opened(`${USED} INSERT INTO settings VALUES ('toggleShortcut', '"Alt+F1"');
    INSERT INTO journal_steps (id, at, command) VALUES (1, 1, 'changeSettings');
    INSERT INTO journal_rows (step_id, table_name, before, after) VALUES (1, 'settings', NULL, '${row}')`);
  expect(execute({ type: 'undo' }).ok).toBe(true);
  expect(keys()).toBe(OLD);
  expect(execute({ type: 'redo' }).ok).toBe(true);
  expect(keys()).toBe('Alt+F1');
});
