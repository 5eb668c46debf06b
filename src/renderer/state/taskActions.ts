import { addDays, firstOfWeek, firstWeekday } from '#shared/time/date.ts';
import type { Task } from '#shared/model/task.ts';
import type { Action } from './action.ts';
import { openDetails } from './details.ts';
import { indent, openParts, outdent, parentAbove } from './parts.ts';
import { projectsByName } from './projects.ts';
import { printShortcut } from './shortcuts.ts';
import type { ShortcutId } from './shortcuts.ts';
import { useSnapshotStore } from './snapshotStore.ts';
import {
  areDone,
  completeOrReopen,
  duplicate,
  merge,
  moveToProject,
  moveToTop,
  planFor,
  remove,
  startOrPause,
} from './taskBatch.ts';
import { shareTask } from './team.ts';
import { ui } from './ui.ts';
import { currentTranslate } from './useTranslate.ts';

/** The key of a shortcut, as printed. */
function keysOf(id: ShortcutId): string {
  const { snapshot } = useSnapshotStore.getState();
  return printShortcut(id, snapshot?.environment.platform === 'darwin');
}

/** The projects that tasks can be moved to. */
export function projectChoices(tasks: readonly Task[]): readonly Action[] {
  const t = currentTranslate();
  const open = projectsByName(useSnapshotStore.getState().snapshot?.projects).filter(({ archived }) => !archived);
  return [
    { kind: 'item', label: t('toolbar.no-project'), run: () => moveToProject(tasks, null) },
    ...open.map(({ name }): Action => ({ kind: 'item', label: name, run: () => moveToProject(tasks, name) })),
  ];
}

/** The days that tasks can be planned for. */
export function planChoices(tasks: readonly Task[]): readonly Action[] {
  const { snapshot } = useSnapshotStore.getState();
  if (!snapshot) return [];
  const t = currentTranslate();
  const today = snapshot.day.date;
  const firstDay = firstWeekday(snapshot.environment.region);
  const item = (label: string, planned: string | null): Action => ({
    kind: 'item',
    label,
    run: () => planFor(tasks, planned),
  });
  return [
    item(t('due.today'), today),
    item(t('due.tomorrow'), addDays(today, 1)),
    item(t('menu.next-week'), addDays(firstOfWeek(today, firstDay), 7)),
    item(t('menu.no-plan'), null),
  ];
}

/** How a task becomes a part of another, or none any more. */
function partActions(task: Task): readonly Action[] {
  const t = currentTranslate();
  const above = parentAbove(task);
  if (task.parentId !== null) return [{ kind: 'item', label: t('menu.outdent'), run: () => outdent(task) }];
  const into = above
    ? [{ kind: 'item', label: t('menu.indent', { title: above.title }), run: () => indent(task) } as const]
    : [];
  return [
    { kind: 'item', label: t('shortcuts.add-part'), run: () => openParts(task), keys: keysOf('addPart') },
    ...into,
  ];
}

/** What can be done with a task. */
export function taskActions(task: Task): readonly Action[] {
  const t = currentTranslate();
  const tasks = [task];
  const item = (label: string, run: () => unknown, key?: ShortcutId): Action => ({
    kind: 'item',
    label,
    run,
    ...(key && { keys: keysOf(key) }),
  });
  const isShared = useSnapshotStore.getState().snapshot?.settings.team ?? false;
  return [
    item(t(task.running ? 'menu.pause' : 'menu.start'), () => startOrPause(task), 'startPause'),
    item(t('menu.details'), () => openDetails(task.id), 'details'),
    item(t('shortcuts.rename'), () => ui.edit(task.id), 'rename'),
    item(t(areDone(tasks) ? 'menu.reopen' : 'menu.complete'), () => completeOrReopen(tasks), 'done'),
    item(t('menu.entries'), () => ui.open({ kind: 'taskEntries', taskId: task.id }), 'entries'),
    item(t('menu.duplicate'), () => duplicate(task), 'duplicate'),
    { kind: 'line', id: 'where' },
    { kind: 'menu', label: t('menu.move'), actions: projectChoices(tasks) },
    { kind: 'menu', label: t('menu.plan'), actions: planChoices(tasks) },
    ...partActions(task),
    ...(isShared ? [item(t('shortcuts.share'), () => shareTask(task), 'share')] : []),
    { kind: 'line', id: 'end' },
    item(t('menu.delete'), () => remove(tasks), 'remove'),
  ];
}

/** What can be done with several tasks; `target`: the one whose menu it is, which they are merged into. */
export function batchActions(tasks: readonly Task[], target: Task): readonly Action[] {
  const t = currentTranslate();
  return [
    {
      kind: 'item',
      label: t(areDone(tasks) ? 'menu.reopen' : 'menu.complete'),
      run: () => completeOrReopen(tasks),
      keys: keysOf('done'),
    },
    { kind: 'menu', label: t('menu.move'), actions: projectChoices(tasks) },
    { kind: 'item', label: t('menu.to-top'), run: () => moveToTop(tasks) },
    { kind: 'menu', label: t('menu.plan'), actions: planChoices(tasks) },
    {
      kind: 'item',
      label: t('menu.tag-add'),
      run: () => ui.open({ kind: 'tag', taskIds: tasks.map(({ id }) => id) }),
    },
    { kind: 'item', label: t('menu.merge-into', { title: target.title }), run: () => merge(tasks, target) },
    { kind: 'line', id: 'end' },
    { kind: 'item', label: t('menu.delete'), run: () => remove(tasks), keys: keysOf('remove') },
  ];
}
