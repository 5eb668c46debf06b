import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { Task } from '#shared/model/task.ts';
import { findDamage } from '../../src/main/store/check.ts';
import { migrate } from '../../src/main/store/migrations.ts';
import { expectSound } from '../support/invariants.ts';
import { manualClock } from '../support/manualClock.ts';
import { newStore, openCore } from '../support/openCore.ts';

test('tasks of an older database are planned for no day, recur never and are no parts, also those that undo brings back', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'stint-planning-')), 'stint.db');
  const db = new Sqlite(path);
  migrate(db, 10);
  const image = { id: 1, title: 'Gone', state: 'open', done_at: null, position: 'a0', created_at: 1 };
  const details = {
    project_id: null,
    tags: '[]',
    notes: 'kept',
    estimate: null,
    due: null,
    billable: null,
    rates: '[]',
  };
  const before = { ...image, ...details, never_ask: 0, import_id: null };
  db.exec("INSERT INTO tasks (id, title, position, created_at, due) VALUES (2, 'Write', 'a1', 1, '2026-03-04')");
  db.exec("INSERT INTO journal_steps (id, at, command) VALUES (1, 1, 'deleteTask')");
  db.prepare("INSERT INTO journal_rows (step_id, table_name, before, after) VALUES (1, 'tasks', ?, NULL)").run(
    JSON.stringify(before),
  );
  db.close();

  const { core, db: open, execute } = openCore(manualClock(), newStore(path));
  expect(execute({ type: 'undo' }).ok).toBe(true);
  const plain = { planned: null, recurrence: null, parentId: null };
  const tasks = () => core.snapshot().tasks;
  expect(tasks().get(1)).toMatchObject({ title: 'Gone', notes: 'kept', ...plain });
  expect(tasks().get(2)).toMatchObject({ title: 'Write', due: '2026-03-04', ...plain });

  const planned = { planned: '2026-03-05T09:30', recurrence: 'FREQ=DAILY', parentId: 2 };
  expect(execute({ type: 'changeTask', taskId: 1, fields: planned }).ok).toBe(true);
  expect(tasks().get(1)).toMatchObject(planned);
  execute({ type: 'undo' });
  expect(tasks().get(1)).toMatchObject(plain);
  execute({ type: 'redo' });
  expect(tasks().get(1)).toMatchObject(planned);
  expectSound(open);
});

test('a database with a part of a part, or a plan that is none, is not accepted', () => {
  const { db, addTask } = openCore();
  const [one, two, three] = ['One', 'Two', 'Three'].map(addTask);
  const link = db.prepare('UPDATE tasks SET parent_id = ? WHERE id = ?');
  link.run(one, two);
  expect(findDamage(db)).toBeNull();
  link.run(two, three);
  expect(findDamage(db)).toBe('parts of parts');
  link.run(null, three);
  db.exec("UPDATE tasks SET recurrence = 'FREQ=NEVER' WHERE id = 1");
  expect(findDamage(db)).toBe('a recurrence that cannot be understood');
  db.exec("UPDATE tasks SET recurrence = NULL, planned = '2026-02-30' WHERE id = 1");
  expect(findDamage(db)).toBe('a planned day that does not exist');
});

const shown = ({ title, state, due, planned, recurrence }: Task) => ({ title, state, due, planned, recurrence });

test('completing a task that recurs adds the next one in its place, with all it has but its time', () => {
  const { core, execute, addTask } = openCore();
  const [last, first] = [addTask('Last'), addTask('First')];
  const details = { project: 'Home', tags: ['deep'], estimate: 1000, notes: 'How', billable: false };
  const dates = { due: '2026-02-23', planned: '2026-02-20T09:30', recurrence: 'FREQ=WEEKLY;BYDAY=MO;COUNT=9' };
  const id = addTask('Report');
  execute({ type: 'changeTask', taskId: id, fields: { ...details, ...dates } });
  execute({ type: 'moveTask', taskId: id, before: last });
  execute({ type: 'setNeverAsk', taskId: id, neverAsk: true });
  execute({ type: 'startTimer', taskId: id });
  const before = core.snapshot();
  // The clock starts on Wednesday, 4 March 2026.
  execute({ type: 'completeTask', taskId: id });
  const all = [...core.snapshot().tasks.values()].toSorted((a, b) => (a.position < b.position ? -1 : 1));
  const done = core.snapshot().tasks.get(id) as Task;
  const next = all[2] as Task;
  expect(all.map((task) => task.id)).toEqual([first, id, next.id, last]);
  expect(shown(done)).toMatchObject({ state: 'done', due: '2026-02-23', recurrence: null });
  expect(next).toMatchObject({ title: 'Report', state: 'open', timeSpent: 0, running: null, neverAsk: true });
  expect(next).toMatchObject({ projectId: done.projectId, tags: ['deep'], estimate: 1000, notes: 'How' });
  expect(next).toMatchObject({ due: '2026-03-09', planned: '2026-03-06T09:30' });
  expect(next.recurrence).toBe('FREQ=WEEKLY;BYDAY=MO;COUNT=7');
  execute({ type: 'undo' });
  expect(core.snapshot().tasks).toEqual(before.tasks);
});

test('completed early, the next one is after its day; without a day, after today; none after the last', () => {
  const { core, execute, addTask } = openCore();
  const complete = (fields: Partial<Task>) => {
    const id = addTask('Report');
    const { due = null, planned = null, recurrence = null } = fields;
    execute({ type: 'changeTask', taskId: id, fields: { due, planned, recurrence } });
    execute({ type: 'completeTask', taskId: id });
    const added = [...core.snapshot().tasks.values()].find((task) => task.id > id);
    return added ? [added.due, added.planned] : null;
  };
  expect(complete({ due: '2026-03-20', recurrence: 'FREQ=MONTHLY' })).toEqual(['2026-04-20', null]);
  expect(complete({ planned: '2026-03-02', recurrence: 'FREQ=DAILY' })).toEqual([null, '2026-03-05']);
  expect(complete({ recurrence: 'FREQ=WEEKLY;BYDAY=FR' })).toEqual([null, '2026-03-06']);
  expect(complete({ due: '2026-03-04', recurrence: 'FREQ=DAILY;UNTIL=20260304' })).toBeNull();
  expect(complete({ due: '2026-03-04', recurrence: 'FREQ=DAILY;COUNT=1' })).toBeNull();
});

test('parts are completed and deleted with their task, and come again with a task that recurs', () => {
  const { core, execute, addTask } = openCore();
  const parent = addTask('Trip');
  execute({
    type: 'changeTask',
    taskId: parent,
    fields: { due: '2026-03-04', recurrence: 'FREQ=DAILY', project: 'Home' },
  });
  const parts = ['Pack', 'Go'].map((title) => ({ title, parentId: parent, due: '2026-03-03' }));
  expect(execute({ type: 'addTasks', tasks: parts }).ok).toBe(true);
  const tasks = () => [...core.snapshot().tasks.values()];
  const [pack, go] = tasks().filter((task) => task.parentId === parent);
  expect(pack?.projectId).toBe(core.snapshot().tasks.get(parent)?.projectId);
  expect((pack?.position ?? '') < (go?.position ?? '')).toBe(true);
  execute({ type: 'startTimer', taskId: go?.id ?? 0 });
  const before = core.snapshot().tasks;

  execute({ type: 'deleteTask', taskId: parent });
  expect(tasks()).toEqual([]);
  execute({ type: 'undo' });
  expect(core.snapshot().tasks).toEqual(before);

  execute({ type: 'completeTask', taskId: parent });
  const open = tasks().filter((task) => task.state === 'open');
  const next = open.find((task) => task.parentId === null);
  expect(open.filter((task) => task.parentId === next?.id).map(({ title, due }) => [title, due])).toEqual([
    ['Pack', '2026-03-04'],
    ['Go', '2026-03-04'],
  ]);
  expect(tasks().filter((task) => task.state === 'done').length).toBe(3);
  expect(tasks().some((task) => task.running)).toBe(false);
  execute({ type: 'reopenTask', taskId: parent });
  expect(core.snapshot().tasks.get(go?.id ?? 0)?.state).toBe('done');
});

test('a part has no parts, and a task with parts becomes none', () => {
  const { core, execute, addTask } = openCore();
  const [one = 0, two = 0, three = 0] = ['One', 'Two', 'Three'].map(addTask);
  const under = (taskId: number, parentId: number | null) =>
    execute({ type: 'changeTask', taskId, fields: { parentId } });
  expect(under(one, two).ok).toBe(true);
  const wrong = { ok: false, rejection: { code: 'parent-wrong' } };
  expect(under(one, one)).toMatchObject(wrong);
  expect(under(three, one)).toMatchObject(wrong);
  expect(under(two, three)).toMatchObject(wrong);
  expect(under(three, 99)).toMatchObject(wrong);
  expect(execute({ type: 'addTasks', tasks: [{ title: 'Four', parentId: one }] })).toMatchObject(wrong);
  expect(under(one, null).ok).toBe(true);
  const titles = [...core.snapshot().tasks.values()].toSorted((a, b) => (a.position < b.position ? -1 : 1));
  expect(titles.map(({ title }) => title)).toEqual(['Three', 'Two', 'One']);
});
