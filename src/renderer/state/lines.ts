import { contains } from '#shared/time/interval.ts';
import { activeTasks } from '#shared/model/elapsed.ts';
import { groupsOf, inOrderOf, isGrouped, isInView } from '#shared/model/listView.ts';
import type { Group, ListView } from '#shared/model/listView.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import type { Task } from '#shared/model/task.ts';
import type { TaskId } from '#shared/model/ids.ts';

/** A line of the list: a task, the heading of a group, or the heading of done tasks. */
export type Line =
  | {
      readonly kind: 'task';
      readonly task: Task;
      /** How a part is shown: below its task, or alone, with its task's title before it; null: it is none. */
      readonly under: 'parent' | 'alone' | null;
      /** Whether its project is to be seen in its row, and not in what stands above. */
      readonly namesProject: boolean;
    }
  /** `taskIds`: those below it and the running ones that belong there, whose times add up. */
  | { readonly kind: 'group'; readonly group: Group; readonly count: number; readonly taskIds: readonly TaskId[] }
  | { readonly kind: 'done'; readonly count: number };

/** What the list should show. */
export type Asked = { readonly view: ListView; readonly doneOpen: boolean };

type Shown = Pick<Snapshot, 'tasks' | 'projects' | 'day'>;

/** A task with its line, and those of its parts below it. */
type Block = { readonly task: Task; readonly lines: readonly (Line & { readonly kind: 'task' })[] };

/** The blocks of tasks: parts right below their task if that is among them, in the same order. */
function blocksOf(tasks: readonly Task[], namesProject: boolean): Block[] {
  const ids = new Set(tasks.map(({ id }) => id));
  const isBelow = ({ parentId }: Task): boolean => parentId !== null && ids.has(parentId);
  const parts = Map.groupBy(tasks.filter(isBelow), ({ parentId }) => parentId);
  const line = (task: Task, under: 'parent' | 'alone' | null, named: boolean) =>
    ({ kind: 'task', task, under, namesProject: named }) as const;
  return tasks.flatMap((task) => {
    if (isBelow(task)) return [];
    const below = (parts.get(task.id) ?? []).map((part) =>
      line(part, 'parent', namesProject && part.projectId !== task.projectId),
    );
    return { task, lines: [line(task, task.parentId === null ? null : 'alone', namesProject), ...below] };
  });
}

const flat = (tasks: readonly Task[], namesProject: boolean): Line[] =>
  blocksOf(tasks, namesProject).flatMap(({ lines }) => lines);

/** What tells a group from the others of its list. */
export function keyOfGroup(group: Group): string {
  if (group.kind === 'period') return group.period.from;
  return group.kind === 'due' ? group.due : `project ${group.project?.id ?? 'none'}`;
}

/** The groups of open tasks with their lines. `above`: the tasks that stand above all groups. */
function groupLines(view: ListView, open: readonly Task[], above: readonly Task[], { projects, day }: Shown): Line[] {
  const blocks = new Map(
    blocksOf(open, view.project === null && view.group !== 'project').map(({ task, lines }) => [task, lines]),
  );
  const groupsAbove = new Map(
    groupsOf(view, above, projects, day).map(({ group, tasks }) => [keyOfGroup(group), tasks] as const),
  );
  return groupsOf(view, [...blocks.keys()], projects, day).flatMap(({ group, tasks }): Line[] => {
    const lines = tasks.flatMap((task) => blocks.get(task) ?? []);
    const members = lines.map(({ task }) => task).concat(groupsAbove.get(keyOfGroup(group)) ?? []);
    const taskIds = members.map(({ id }) => id);
    return ([{ kind: 'group', group, count: lines.length, taskIds }] as Line[]).concat(lines);
  });
}

/**
 * The lines of the list, top to bottom: running tasks with their parts, whatever the view; open tasks in the view's
 * order and groups; tasks done today, latest first. Tasks done earlier are found by searching.
 */
export function linesOf(state: Shown, { view, doneOpen }: Asked): Line[] {
  const { tasks, projects, day } = state;
  const all = [...tasks.values()];
  const shown = all.filter((task) => isInView(view, task, projects, day));
  const active = activeTasks(all);
  const running = new Set(active.map(({ id }) => id));
  const isBeside = ({ parentId }: Task): boolean => parentId !== null && running.has(parentId);
  const ordered = inOrderOf(
    view,
    shown.filter((task) => task.state === 'open' && !task.running),
    projects,
  );
  const beside = ordered.filter(isBeside);
  const open = ordered.filter((task) => !isBeside(task));
  const above = shown.filter((task) => task.running).concat(beside);
  const done = shown
    .filter((task) => task.doneAt !== null && contains(day, task.doneAt))
    .toSorted((a, b) => (b.doneAt ?? 0) - (a.doneAt ?? 0) || b.id - a.id);
  const namesProject = view.project === null;
  return [
    ...flat([...active, ...beside], true),
    ...(isGrouped(view) ? groupLines(view, open, above, state) : flat(open, namesProject)),
    ...(done.length > 0 ? [{ kind: 'done', count: done.length } as const] : []),
    ...(doneOpen ? flat(done, namesProject) : []),
  ];
}

/** The lines while searching: running tasks first, then open ones, then done ones. */
export function foundLines(found: readonly Task[]): Line[] {
  const rest = found.filter((task) => !task.running);
  return [
    activeTasks(found),
    rest.filter((task) => task.state === 'open'),
    rest.filter((task) => task.state === 'done'),
  ].flatMap((some) => flat(some, true));
}
