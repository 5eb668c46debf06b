import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../src/main/store/migrations.ts';
import { manualClock } from '../support/manualClock.ts';
import { newStore, openCore } from '../support/openCore.ts';

test('tasks of an older database say nothing about being billable, also those that undo brings back; billable is undone and redone', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'stint-billable-')), 'stint.db');
  const db = new Sqlite(path);
  migrate(db, 8);
  const image = { id: 1, title: 'Gone', state: 'open', done_at: null, position: 'a0', created_at: 1 };
  const before = { ...image, never_ask: 0, project_id: null, tags: '[]', notes: '', estimate: null, due: null };
  db.exec("INSERT INTO tasks (id, title, position, created_at) VALUES (2, 'Write', 'a1', 1)");
  db.exec("INSERT INTO journal_steps (id, at, command) VALUES (1, 1, 'deleteTask')");
  db.prepare("INSERT INTO journal_rows (step_id, table_name, before, after) VALUES (1, 'tasks', ?, NULL)").run(
    JSON.stringify(before),
  );
  db.close();

  const { core, execute } = openCore(manualClock(), newStore(path));
  const billable = () => [...core.snapshot().tasks.values()].map(({ title, billable: is }) => [title, is]);
  expect(execute({ type: 'undo' }).ok).toBe(true);
  expect(billable().toSorted((a, b) => String(a).localeCompare(String(b)))).toEqual([
    ['Gone', null],
    ['Write', null],
  ]);
  execute({ type: 'changeTask', taskId: 2, fields: { billable: true } });
  const isBillable = () => core.snapshot().tasks.get(2)?.billable;
  expect(isBillable()).toBe(true);
  execute({ type: 'changeTask', taskId: 2, fields: { title: 'Read' } });
  expect(isBillable()).toBe(true);
  for (const type of ['undo', 'undo'] as const) execute({ type });
  expect(isBillable()).toBe(null);
  execute({ type: 'redo' });
  expect(isBillable()).toBe(true);
});
