import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Command } from '#shared/commands/command.ts';
import { plainView, sorts } from '#shared/model/listView.ts';
import type { ListView } from '#shared/model/listView.ts';
import type { Task } from '#shared/model/task.ts';
import { keyOfLine } from '../../src/renderer/state/lines.ts';
import { shownLines } from '../../src/renderer/state/shownLines.ts';
import { modelOfLines } from '../support/listModel.ts';
import { allOf } from '../support/linesIn.ts';
import { openCore } from '../support/openCore.ts';

const HOUR = 3_600_000;
const TASKS = 8;

const taskId = fc.integer({ min: 1, max: TASKS + 4 });
const date = fc.constantFrom('2026-03-01', '2026-03-04', '2026-03-05', '2026-03-20', '2026-05-20', null);

/** Anything that moves a task in the list. */
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ type: fc.constantFrom('startTimer', 'pauseTimer', 'completeTask', 'reopenTask', 'deleteTask'), taskId }),
  fc
    .record({ type: fc.constant('startTimer'), taskId, beside: fc.boolean() })
    .map(({ type, taskId: id }) => ({ type, taskId: id }) as const),
  fc.constantFrom<Command>({ type: 'undo' }, { type: 'redo' }, { type: 'stopTimers' }, { type: 'resumeLast' }),
  fc.record({ type: fc.constant('moveTask'), taskId, before: taskId }),
  fc.record({
    type: fc.constant('changeTask'),
    taskId,
    fields: fc.record(
      {
        due: date,
        planned: date,
        parentId: fc.option(taskId),
        project: fc.constantFrom('Work', 'Home', null),
        tags: fc.constantFrom([], ['deep']),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({ type: fc.constant('addTasks'), tasks: fc.constant([{ title: 'New' }]) }),
  fc.record({
    type: fc.constant('changeProject'),
    projectId: fc.constant(1),
    fields: fc.record({ archived: fc.boolean() }),
  }),
) as fc.Arbitrary<Command>;

const view: fc.Arbitrary<ListView> = fc.record({
  scope: fc.constantFrom('today', 'upcoming', 'all', 'all'),
  project: fc.constantFrom(null, null, null, 1, 'none' as const),
  tag: fc.constantFrom(null, null, 'deep'),
  group: fc.constantFrom('none', 'project', 'due'),
  sort: fc.constantFrom(...sorts),
  reversed: fc.boolean(),
});

function openTasks() {
  const opened = openCore();
  const titles = Array.from({ length: TASKS }, (_one, index) => `Task ${(index * 5) % TASKS}`);
  opened.execute({ type: 'changeSettings', settings: { severalAtOnce: true } });
  opened.execute({
    type: 'addTasks',
    tasks: titles.map((title, index) => (index % 3 === 0 ? { title, project: 'Work' } : { title })),
  });
  return opened;
}

/** The order of running tasks does not matter to their sum. */
const plain = (line: object) =>
  'running' in line
    ? { ...line, key: null, running: (line.running as Task[]).map(({ id }) => id).toSorted((a, b) => a - b) }
    : line;

test('a list that is kept is the list made anew, whatever was done to the tasks', () => {
  fc.assert(
    fc.property(
      view,
      fc.boolean(),
      fc.array(fc.tuple(command, fc.integer({ min: 0, max: 5 })), { maxLength: 15 }),
      (asked, doneOpen, steps) => {
        const { core, clock, execute } = openTasks();
        for (const [step, hours] of steps) {
          execute(step);
          clock.advance(hours * HOUR);
          const snapshot = core.snapshot();
          const lines = shownLines(snapshot, { view: asked, doneOpen }, null);
          const model = modelOfLines(snapshot, { view: asked, doneOpen });
          expect(allOf(lines).map(plain)).toEqual(model.map(plain));
          const ids = model.flatMap((line) => (line.kind === 'task' ? [line.task.id] : []));
          expect([...lines.keys]).toEqual(ids);
          expect(ids.map((id) => lines.keys.indexOf(id))).toEqual(ids.map((_id, index) => index));
          expect(ids.map((id) => keyOfLine(lines.at(lines.placeOf(id)) as never))).toEqual(ids);
          expect(lines.placeOf(TASKS * 10)).toBe(-1);
        }
      },
    ),
  );
});

test('a start makes one new line among a thousand, and leaves the others as they are', () => {
  const { core, execute } = openCore();
  execute({ type: 'addTasks', tasks: Array.from({ length: 1000 }, (_one, index) => ({ title: `Task ${index}` })) });
  for (const group of ['none', 'due'] as const) {
    const asked = { view: { ...plainView, group }, doneOpen: false };
    for (const id of [500, 20]) {
      const before = new Set(allOf(shownLines(core.snapshot(), asked, null)));
      execute({ type: 'startTimer', taskId: id });
      const after = allOf(shownLines(core.snapshot(), asked, null));
      const fresh = after
        .filter((line) => !before.has(line))
        .map((line) => (line.kind === 'task' ? line.task.id : line.kind));
      expect(fresh.filter((one) => typeof one === 'number' && one !== id && one !== 500)).toEqual([]);
      expect(fresh.length).toBeLessThanOrEqual(3);
      execute({ type: 'stopTimers' });
    }
  }
});
