import { expect, test } from 'vitest';
import { formatPeriod } from '#shared/format/period.ts';
import { plainView } from '#shared/model/listView.ts';
import type { ListView } from '#shared/model/listView.ts';
import { linesIn } from '../support/linesIn.ts';
import { openCore } from '../support/openCore.ts';

const DAY = 24 * 3_600_000;

/** A list on 4 March with tasks of two projects and of none. */
function tasks() {
  const opened = openCore();
  opened.execute({
    type: 'addTasks',
    tasks: [
      { title: 'Late', project: 'Work', due: '2026-03-01' },
      { title: 'Now', project: 'Home', due: '2026-03-04', tags: ['deep'] },
      { title: 'Soon', project: 'Work', due: '2026-03-05' },
      { title: 'Any', tags: ['deep'] },
    ],
  });
  const show = (view: Partial<ListView>, doneOpen = false) =>
    linesIn(opened.core.snapshot(), { view: { ...plainView, ...view }, doneOpen }).map((line) => {
      if (line.kind === 'task') return line.task.title;
      if (line.kind === 'done') return `done ${line.count}`;
      if (line.group.kind === 'period')
        return `— ${formatPeriod(line.group.period, '2026-03-04', 'en-GB').replaceAll(/\s*–\s*/gu, '–')}`;
      return line.group.kind === 'due' ? `— ${line.group.due}` : `— ${line.group.project?.name ?? 'none'}`;
    });
  return { ...opened, show };
}

test('groups by project and by due day, none of them empty', () => {
  const { show } = tasks();
  expect(show({ group: 'project' })).toEqual(['— Home', 'Now', '— Work', 'Late', 'Soon', '— none', 'Any']);
  expect(show({ group: 'due' })).toEqual([
    '— overdue',
    'Late',
    '— today',
    'Now',
    '— tomorrow',
    'Soon',
    '— never',
    'Any',
  ]);
});

test('orders and filters; what runs is on top whatever is asked for', () => {
  const { show, execute } = tasks();
  expect(show({ sort: 'title' })).toEqual(['Any', 'Late', 'Now', 'Soon']);
  expect(show({ sort: 'due', tag: 'deep' })).toEqual(['Now', 'Any']);
  expect(show({ project: 'none' })).toEqual(['Any']);
  execute({ type: 'startTitle', title: 'Soon' });
  expect(show({ project: 'none' })).toEqual(['Soon', 'Any']);
});

test('turned around, what has no date or project stays last, and equal tasks keep their order', () => {
  const { show } = tasks();
  expect(show({ sort: 'due', reversed: true })).toEqual(['Soon', 'Now', 'Late', 'Any']);
  expect(show({ sort: 'project' })).toEqual(['Now', 'Late', 'Soon', 'Any']);
  expect(show({ sort: 'project', reversed: true })).toEqual(['Late', 'Soon', 'Now', 'Any']);
});

test('what is planned counts as its date', () => {
  const { show, execute } = tasks();
  execute({ type: 'changeTask', taskId: 4, fields: { planned: '2026-03-02T09:00' } });
  expect(show({ sort: 'due' })).toEqual(['Late', 'Any', 'Now', 'Soon']);
});

test('the head of a group counts those below it, and sums up what is running as well', () => {
  const { core, execute } = tasks();
  execute({ type: 'startTimer', taskId: 1 });
  const lines = linesIn(core.snapshot(), { view: { ...plainView, group: 'project' }, doneOpen: false });
  expect(
    lines.filter((line) => line.kind === 'group').map(({ count, running }) => [count, running.map(({ id }) => id)]),
  ).toEqual([
    [1, []],
    [1, [1]],
    [1, []],
  ]);
  expect(lines.map((line) => line.kind === 'task' && line.namesProject)).toEqual([true, ...Array(6).fill(false)]);
});

test('tasks of an archived project are out of sight, but not where it is asked for', () => {
  const { show, execute } = tasks();
  execute({ type: 'changeProject', projectId: 1, fields: { archived: true } });
  expect(show({})).toEqual(['Now', 'Any']);
  expect(show({ project: 1 })).toEqual(['Late', 'Soon']);
});

test('what was done today is below; what was done on other days is found by searching', () => {
  const { core, clock, show, execute } = tasks();
  execute({ type: 'completeTask', taskId: 4 });
  expect(show({}, true)).toEqual(['Late', 'Now', 'Soon', 'done 1', 'Any']);
  clock.advance(DAY);
  core.refresh();
  expect(show({}, true)).toEqual(['Late', 'Now', 'Soon']);
  const { taskIds } = core.search('any', 50);
  const lines = linesIn(core.snapshot(), { view: plainView, doneOpen: false }, core.pastOf(taskIds).tasks);
  expect(lines.map((line) => line.kind === 'task' && line.task.title)).toEqual(['Any']);
});

test('today has what is due, planned or worked on today, and upcoming what comes later, by date', () => {
  const { clock, show, execute } = tasks();
  execute({
    type: 'addTasks',
    tasks: [{ title: 'Planned', due: '2026-03-20' }, { title: 'Month', due: '2026-05-20' }, { title: 'Worked on' }],
  });
  execute({ type: 'changeTask', taskId: 5, fields: { planned: '2026-03-04T14:30' } });
  execute({ type: 'startTimer', taskId: 7 });
  clock.advance(60_000);
  execute({ type: 'pauseTimer', taskId: 7 });
  expect(show({ scope: 'today' })).toEqual(['Planned', 'Worked on', 'Late', 'Now']);
  expect(show({ scope: 'today', project: 1 })).toEqual(['Late']);
  expect(show({ scope: 'upcoming' })).toEqual([
    '— Thursday 5 March',
    'Soon',
    '— 16–22 March',
    'Planned',
    '— May 2026',
    'Month',
  ]);
  expect(show({ scope: 'upcoming', group: 'project' })).toEqual(['— Work', 'Soon', '— none', 'Planned', 'Month']);
});

test('parts are below their task in every group and order, and alone where it is not shown', () => {
  const { show, execute, core } = tasks();
  const idOf = (title: string) => [...core.snapshot().tasks.values()].find((task) => task.title === title)?.id ?? 0;
  const add = (title: string, of: string) =>
    execute({ type: 'addTasks', tasks: [{ title, parentId: idOf(of), tags: ['part'] }] });
  for (const title of ['B', 'A']) add(title, 'Late');
  expect(show({})).toEqual(['Late', 'B', 'A', 'Now', 'Soon', 'Any']);
  expect(show({ sort: 'title', group: 'due' }).slice(0, 4)).toEqual(['— overdue', 'Late', 'A', 'B']);
  const alone = () =>
    linesIn(core.snapshot(), { view: { ...plainView, tag: 'part' }, doneOpen: true }).map((line) =>
      line.kind === 'task' ? `${line.task.title} ${line.under}` : line.kind,
    );
  expect(alone()).toEqual(['B alone', 'A alone']);
  execute({ type: 'startTimer', taskId: idOf('A') });
  expect(show({})).toEqual(['A', 'Late', 'B', 'Now', 'Soon', 'Any']);
  execute({ type: 'startTimer', taskId: idOf('Late') });
  expect(show({ tag: 'part' })).toEqual(['Late', 'B', 'A']);
  execute({ type: 'completeTask', taskId: idOf('Late') });
  expect(show({}, true).slice(-4)).toEqual(['done 3', 'Late', 'A', 'B']);
  execute({ type: 'reopenTask', taskId: idOf('A') });
  expect(alone()).toContain('A alone');
});
