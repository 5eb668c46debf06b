import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Command } from '#shared/commands/command.ts';
import type { TaskId } from '#shared/model/ids.ts';
import { openCore } from '../support/openCore.ts';

const titles = ['A', 'B', 'C', 'D', 'E'];

type Open = ReturnType<typeof openCore>;

/** The open tasks' titles in the list's manual order. */
const order = ({ core }: Open) =>
  [...core.snapshot().tasks.values()]
    .toSorted((a, b) => (a.position < b.position ? -1 : 1))
    .map((task) => task.title)
    .join('');

const rows = ({ db }: Open) => ({
  tasks: db.prepare('SELECT * FROM tasks ORDER BY id').all(),
  entries: db.prepare('SELECT * FROM time_entries ORDER BY id').all(),
});

/** What a command writes is undone by one step, and written again by redo. */
function expectOneStep(open: Open, command: Command): void {
  const { revision } = open.core.snapshot();
  const before = rows(open);
  expect(open.execute(command)).toMatchObject({ ok: true });
  const after = rows(open);
  if (open.core.snapshot().revision === revision) return expect(after).toEqual(before);
  open.execute({ type: 'undo' });
  expect(rows(open)).toEqual(before);
  open.execute({ type: 'redo' });
  expect(rows(open)).toEqual(after);
}

/** Tasks A to E from top to bottom; A has run for a second and B is running. */
function withTasks() {
  const open = openCore();
  open.execute({ type: 'addTasks', tasks: titles.map((title) => ({ title })) });
  const [a, b, c, d, e] = [...open.core.snapshot().tasks.keys()] as [TaskId, TaskId, TaskId, TaskId, TaskId];
  open.execute({ type: 'startTimer', taskId: a });
  open.clock.advance(1000);
  open.execute({ type: 'startTimer', taskId: b });
  open.clock.advance(1000);
  return { open, a, b, c, d, e };
}

const task = ({ core }: Open, id: TaskId) => core.snapshot().tasks.get(id);

test('tasks are completed, reopened and deleted in one step each, which says how many', () => {
  const { open, a, b, c } = withTasks();
  expectOneStep(open, { type: 'completeTasks', taskIds: [a, b] });
  expect(open.core.snapshot().undo).toEqual({ command: 'completeTasks', title: null, count: 2 });
  expect(task(open, b)).toMatchObject({ state: 'done', running: null, timeSpent: 1000 });
  expectOneStep(open, { type: 'reopenTasks', taskIds: [a, b, c] });
  expectOneStep(open, { type: 'deleteTasks', taskIds: [a, c] });
  expect(order(open)).toBe('BDE');
  expect(open.execute({ type: 'completeTasks', taskIds: [a, b] })).toMatchObject({
    rejection: { code: 'task-not-found' },
  });
  expect(task(open, b)?.state).toBe('open');
});

test('tasks get a project, which is created once, a plan and tags in one step; a wrong tag changes nothing', () => {
  const { open, a, b } = withTasks();
  open.execute({ type: 'changeTask', taskId: a, fields: { tags: ['calls', 'deep'] } });
  expectOneStep(open, {
    type: 'changeTasks',
    taskIds: [a, b],
    fields: { project: 'Home', planned: '2026-03-05', addTags: ['Deep'], removeTags: ['CALLS'] },
  });
  expect(open.core.snapshot().projects.size).toBe(1);
  const changed = { projectId: 1, planned: '2026-03-05', tags: ['Deep'] };
  expect(task(open, a)).toMatchObject(changed);
  expect(task(open, b)).toMatchObject(changed);
  const before = rows(open);
  expect(open.execute({ type: 'changeTasks', taskIds: [a, b], fields: { addTags: ['a b'] } }).ok).toBe(false);
  expect(rows(open)).toEqual(before);
});

test('tasks are moved together, in their order, wherever they were', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          ids: fc.uniqueArray(fc.nat(4), { minLength: 1 }),
          before: fc.option(fc.nat(4)),
        }),
        { minLength: 1, maxLength: 8 },
      ),
      (moves) => {
        const open = openCore();
        open.execute({ type: 'addTasks', tasks: titles.map((title) => ({ title })) });
        const ids = [...open.core.snapshot().tasks.keys()];
        for (const move of moves) {
          const was = order(open);
          const moved = was
            .split('')
            .filter((title) => move.ids.includes(titles.indexOf(title)))
            .join('');
          const target = move.before === null ? was.length : was.indexOf(titles[move.before] ?? '');
          const rest = (part: string) =>
            part
              .split('')
              .filter((title) => !moved.includes(title))
              .join('');
          const taskIds = move.ids.map((index) => ids[index] ?? 0);
          expectOneStep(open, {
            type: 'moveTasks',
            taskIds,
            before: move.before === null ? null : (ids[move.before] ?? 0),
          });
          expect(order(open)).toBe(rest(was.slice(0, target)) + moved + rest(was.slice(target)));
        }
        open.store.dispose();
      },
    ),
    { numRuns: 50 },
  );
}, 60_000);

test('a copy stands right below, open and without time', () => {
  const { open, a } = withTasks();
  open.execute({ type: 'changeTask', taskId: a, fields: { project: 'Home', estimate: 1000, notes: 'N', tags: ['t'] } });
  open.execute({ type: 'setNeverAsk', taskId: a, neverAsk: true });
  open.execute({ type: 'completeTask', taskId: a });
  expectOneStep(open, { type: 'duplicateTask', taskId: a });
  expect(order(open)).toBe('AABCDE');
  const { id: _id, position: _position, ...copy } = [...open.core.snapshot().tasks.values()].at(-1) ?? {};
  expect(copy).toMatchObject({ title: 'A', projectId: 1, estimate: 1000, notes: 'N', tags: ['t'], neverAsk: true });
  expect(copy).toMatchObject({ state: 'open', timeSpent: 0, running: null });
});

test('merged tasks are one, with the entries, tags and notes of all; what was running keeps running', () => {
  const { open, a, b, c } = withTasks();
  open.execute({ type: 'changeTask', taskId: a, fields: { notes: 'One', tags: ['x'] } });
  open.execute({ type: 'changeTask', taskId: c, fields: { notes: 'Two', tags: ['X', 'y'] } });
  open.execute({ type: 'completeTask', taskId: a });
  expectOneStep(open, { type: 'mergeTasks', taskIds: [a, b, c], into: a });
  expect(open.core.snapshot().undo).toMatchObject({ command: 'mergeTasks', title: 'A' });
  expect(order(open)).toBe('ADE');
  expect(task(open, a)).toMatchObject({ state: 'open', notes: 'One\n\nTwo', tags: ['X', 'y'], timeSpent: 1000 });
  expect(task(open, a)?.running?.startedAt).toBe(open.clock.now() - 1000);
});

test('parts of a merged task become parts of the other', () => {
  const { open, a, b, c, d } = withTasks();
  open.db.prepare('UPDATE tasks SET parent_id = ? WHERE id IN (?, ?)').run(a, b, c);
  const core = openCore(open.clock, open.store);
  core.execute({ type: 'mergeTasks', taskIds: [a, d], into: d });
  expect(task(core, b)?.parentId).toBe(d);
  core.execute({ type: 'mergeTasks', taskIds: [d, b], into: b });
  expect(task(core, b)?.parentId).toBe(null);
  expect(task(core, c)?.parentId).toBe(b);
});

test('merging keeps every interval and the total, and leaves one entry running at most', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(4), fc.boolean(), fc.nat(5000)), { maxLength: 12 }),
      fc.uniqueArray(fc.nat(4), { minLength: 1 }),
      fc.nat(4),
      (runs, merged, into) => {
        const open = openCore();
        open.execute({ type: 'changeSettings', settings: { severalAtOnce: true } });
        open.execute({ type: 'addTasks', tasks: titles.map((title) => ({ title })) });
        const ids = [...open.core.snapshot().tasks.keys()];
        for (const [index, starts, wait] of runs) {
          open.execute({ type: starts ? 'startTimer' : 'pauseTimer', taskId: ids[index] ?? 0 });
          open.clock.advance(wait);
        }
        const now = open.clock.now();
        const all = () => open.db.prepare('SELECT id, started_at, ended_at FROM time_entries ORDER BY id').all();
        const before = all() as { id: number; started_at: number; ended_at: number | null }[];
        const taskIds = merged.map((index) => ids[index] ?? 0);
        expectOneStep(open, { type: 'mergeTasks', taskIds, into: ids[into] ?? 0 });
        const after = all() as typeof before;
        expect(after.map(({ id, started_at: at }) => [id, at])).toEqual(
          before.map(({ id, started_at: at }) => [id, at]),
        );
        for (const [index, entry] of after.entries()) {
          const was = before[index]?.ended_at ?? null;
          expect([was, was ?? Math.max(now, entry.started_at + 1)]).toContain(entry.ended_at);
        }
        for (const id of taskIds) expect(task(open, id) === undefined).toBe(id !== ids[into]);
        open.store.dispose();
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);

test('entries that were billed are merged or deleted with consent only, and counted once', () => {
  const { open, a, b } = withTasks();
  expect(
    open.execute({ type: 'markBilled', entryIds: [1], reference: 'R1', date: '2026-03-04' } as never),
  ).toMatchObject({ ok: true });
  const billed = { rejection: { code: 'entry-billed', params: { count: 1 } } };
  expect(open.execute({ type: 'mergeTasks', taskIds: [a, b], into: b })).toMatchObject(billed);
  expect(open.execute({ type: 'deleteTasks', taskIds: [a, b] })).toMatchObject(billed);
  // Those of the task that stays are not touched.
  expectOneStep(open, { type: 'mergeTasks', taskIds: [a, b], into: a });
  open.execute({ type: 'undo' });
  expectOneStep(open, { type: 'mergeTasks', taskIds: [a, b], into: b, billed: true });
});
