import { expect, test } from 'vitest';
import { resumable } from '#shared/model/resumable.ts';
import { openCore } from '../support/openCore.ts';

const active = (core: ReturnType<typeof openCore>['core']) =>
  [...core.snapshot().tasks.values()].filter((task) => task.running).map((task) => task.title);

test('starting another task switches at the same millisecond', () => {
  const { core, db, clock, execute, addTask } = openCore();
  const [write, read] = [addTask('Write'), addTask('Read')];
  execute({ type: 'startTimer', taskId: write });
  clock.advance(1234);
  execute({ type: 'startTimer', taskId: read });
  expect(active(core)).toEqual(['Read']);
  const [ended, started] = db.prepare('SELECT * FROM time_entries ORDER BY id').all() as Record<string, number>[];
  expect(ended?.['ended_at']).toBe(started?.['started_at']);
  expect(core.snapshot().tasks.get(write)?.timeSpent).toBe(1234);
});

test('several at once, when that is chosen; one toggle pauses all and one resumes all', () => {
  const { core, clock, execute, addTask } = openCore();
  execute({ type: 'changeSettings', settings: { severalAtOnce: true } });
  for (const title of ['Write', 'Read', 'Idle']) addTask(title);
  execute({ type: 'startTitle', title: 'Write' });
  clock.advance(10);
  execute({ type: 'startTitle', title: 'Read' });
  clock.advance(10);
  execute({ type: 'toggleTimer' });
  expect(active(core)).toEqual([]);
  clock.advance(10);
  execute({ type: 'toggleTimer' });
  expect(active(core)).toEqual(['Write', 'Read']);
});

test('what one toggle paused the next one resumes, also where another task ended at that same millisecond', () => {
  const { core, execute, addTask } = openCore();
  const [write, read] = [addTask('Write'), addTask('Read')];
  execute({ type: 'changeSettings', settings: { severalAtOnce: true } });
  // No time passes, so each of them ends one millisecond after the start.
  execute({ type: 'startTimer', taskId: write });
  execute({ type: 'startTimer', taskId: read });
  execute({ type: 'pauseTimer', taskId: read });
  execute({ type: 'toggleTimer' });
  execute({ type: 'toggleTimer' });
  expect(active(core)).toEqual(['Write']);
});

test('what one toggle paused the next one resumes, also where the task before ended after it', () => {
  const { core, execute } = openCore();
  execute({ type: 'startTitle', title: 'Write' });
  execute({ type: 'startTitle', title: 'Read' });
  execute({ type: 'continueEntry', entryId: 1, overlaps: 'trim' });
  execute({ type: 'toggleTimer' });
  execute({ type: 'toggleTimer' });
  expect(active(core)).toEqual(['Write']);
});

test('what toggle resumes follows the order of pauses, not the clock: entries by hand and a clock set back do not matter', () => {
  const { core, clock, execute, addTask } = openCore();
  const [write, read] = [addTask('Write'), addTask('Read')];
  const planned = { startedAt: clock.now() + 3_600_000, endedAt: clock.now() + 7_200_000, note: '' };
  execute({ type: 'addEntry', taskId: read, ...planned });
  execute({ type: 'startTimer', taskId: read });
  clock.advance(60_000);
  execute({ type: 'startTimer', taskId: write });
  clock.set(clock.now() - 3_600_000);
  execute({ type: 'toggleTimer' });
  execute({ type: 'toggleTimer' });
  expect(active(core)).toEqual(['Write']);
});

test('an entry that is deleted or moved to another task takes along what toggle resumes', () => {
  const { core, clock, db, execute, addTask } = openCore();
  const [write, read, call] = [addTask('Write'), addTask('Read'), addTask('Call')];
  for (const taskId of [write, read]) {
    execute({ type: 'startTimer', taskId });
    clock.advance(1000);
  }
  execute({ type: 'stopTimers' });
  const last = db.prepare<[], number>('SELECT max(id) FROM time_entries').pluck().get() as number;
  execute({ type: 'changeEntry', entryId: last, fields: { taskId: call } });
  expect(resumable(core.snapshot().tasks).map((task) => task.title)).toEqual(['Call']);
  execute({ type: 'deleteEntry', entryId: last });
  expect(resumable(core.snapshot().tasks).map((task) => task.title)).toEqual(['Write']);
});

test('toggling with nothing to resume asks for a task', () => {
  expect(openCore().execute({ type: 'toggleTimer' })).toMatchObject({ ok: true, reveal: 'addField' });
});

test('resuming brings back what ran last, asks for a task where nothing did, and leaves alone what runs', () => {
  const { core, clock, execute, addTask } = openCore();
  expect(execute({ type: 'resumeLast' })).toMatchObject({ ok: true, reveal: 'addField' });
  const [write] = [addTask('Write'), addTask('Read')];
  execute({ type: 'startTimer', taskId: write });
  clock.advance(10);
  const before = core.snapshot();
  expect(execute({ type: 'resumeLast' })).toMatchObject({ ok: true, taskIds: [] });
  expect(core.snapshot()).toBe(before);
  execute({ type: 'stopTimers' });
  execute({ type: 'resumeLast' });
  expect(active(core)).toEqual(['Write']);
  expect(core.snapshot().undo).toMatchObject({ command: 'resumeLast' });
});

test('starting by title takes the open task of that title, or makes it', () => {
  const { core, execute, addTask } = openCore();
  addTask('Write');
  execute({ type: 'startTitle', title: ' Write ' });
  execute({ type: 'startTitle', title: 'New' });
  expect(core.snapshot().tasks.size).toBe(2);
  expect(active(core)).toEqual(['New']);
  // What the draft says is for a new one; a task that is there stays as it is.
  const draft = { project: 'Client', tags: ['deep'], estimate: 7_200_000 };
  execute({ type: 'startTitle', title: 'Write', ...draft });
  execute({ type: 'startTitle', title: 'Newer', ...draft });
  const tasks = [...core.snapshot().tasks.values()].map(({ title, projectId, tags }) => [title, projectId, tags]);
  expect(tasks).toEqual([
    ['Write', null, []],
    ['New', null, []],
    ['Newer', 1, ['deep']],
  ]);
  expect(execute({ type: 'startTitle', title: 'Wrong', estimate: -1 })).toMatchObject({ ok: false });
});

test('completing pauses, deleting comes back with undo, running time and all', () => {
  const { core, clock, execute, addTask } = openCore();
  const id = addTask('Write');
  execute({ type: 'startTimer', taskId: id });
  clock.advance(5000);
  execute({ type: 'deleteTask', taskId: id });
  expect(core.snapshot().tasks.size).toBe(0);
  expect(core.snapshot().undo).toEqual({ command: 'deleteTask', title: 'Write', count: 1 });
  execute({ type: 'undo' });
  expect(active(core)).toEqual(['Write']);
  execute({ type: 'completeTask', taskId: id });
  expect(core.snapshot().tasks.get(id)).toMatchObject({ state: 'done', running: null, timeSpent: 5000 });
});

test('what cannot be done is a value with a reason, and changes nothing', () => {
  const { core, execute } = openCore();
  const before = core.snapshot();
  expect(execute({ type: 'startTimer', taskId: 99 })).toMatchObject({ rejection: { code: 'task-not-found' } });
  expect(execute({ type: 'addTasks', tasks: [{ title: 'ok' }, { title: '  ' }] })).toMatchObject({
    rejection: { code: 'title-empty' },
  });
  expect(execute({ type: 'addTasks', tasks: [{ title: 'x'.repeat(501) }] })).toMatchObject({
    rejection: { code: 'title-too-long', params: { max: 500, length: 501 } },
  });
  expect(execute({ type: 'undo' })).toMatchObject({ rejection: { code: 'nothing-to-undo' } });
  expect(core.snapshot()).toBe(before);
});

test('tasks are added on top in the order given, and move before any other', () => {
  const { core, execute } = openCore();
  execute({ type: 'addTasks', tasks: [{ title: 'c' }] });
  execute({ type: 'addTasks', tasks: [{ title: 'a' }, { title: 'b' }] });
  const order = () =>
    [...core.snapshot().tasks.values()]
      .toSorted((x, y) => (x.position < y.position ? -1 : 1))
      .map((task) => task.title)
      .join('');
  expect(order()).toBe('abc');
  execute({ type: 'moveTask', taskId: 1, before: 2 });
  expect(order()).toBe('cab');
  execute({ type: 'moveTask', taskId: 1, before: null });
  expect(order()).toBe('abc');
});

test('several at once cannot be turned off while two run, unless it is said which one goes on; one undo takes all of it back', () => {
  const { core, execute, addTask } = openCore();
  execute({ type: 'changeSettings', settings: { severalAtOnce: true } });
  const [write, read] = [addTask('Write'), addTask('Read')];
  for (const taskId of [write, read]) execute({ type: 'startTimer', taskId });
  const off = { type: 'changeSettings', settings: { severalAtOnce: false } } as const;
  expect(execute(off)).toMatchObject({ rejection: { code: 'several-running', params: { count: 2 } } });
  expect(execute({ ...off, goesOn: 99 })).toMatchObject({ rejection: { code: 'several-running' } });
  expect(execute({ ...off, goesOn: read })).toMatchObject({ ok: true });
  const running = () => [...core.snapshot().tasks.values()].filter((task) => task.running).map(({ id }) => id);
  expect(running()).toEqual([read]);
  execute({ type: 'undo' });
  expect(running()).toEqual([write, read]);
  expect(core.snapshot().settings.severalAtOnce).toBe(true);
});

test('switching back starts the task before, again and again; without one it asks for a task', () => {
  const { core, clock, execute, addTask } = openCore();
  expect(execute({ type: 'switchBack' })).toMatchObject({ ok: true, reveal: 'addField' });
  for (const title of ['Write', 'Read', 'Plan']) {
    addTask(title);
    execute({ type: 'startTitle', title });
    clock.advance(1000);
  }
  const done = [...core.snapshot().tasks.values()].find(({ title }) => title === 'Read');
  const back = () => {
    execute({ type: 'switchBack' });
    clock.advance(1000);
    return active(core);
  };
  expect([back(), back(), back()]).toEqual([['Read'], ['Plan'], ['Read']]);
  execute({ type: 'completeTask', taskId: done?.id ?? 0 });
  // A task that is done is not come back to.
  expect([back(), back()]).toEqual([['Plan'], ['Write']]);
});
