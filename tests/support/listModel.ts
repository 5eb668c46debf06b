import { contains } from '#shared/time/interval.ts';
import type { Day } from '#shared/time/day.ts';
import { activeAmong } from '#shared/model/elapsed.ts';
import type { ProjectId } from '#shared/model/ids.ts';
import { dueOf } from '#shared/model/listGroups.ts';
import type { Group } from '#shared/model/listGroups.ts';
import { dateOf, isInView } from '#shared/model/listView.ts';
import type { ListView, Sort } from '#shared/model/listView.ts';
import type { Project } from '#shared/model/project.ts';
import { periodOf } from '#shared/model/scope.ts';
import type { Period } from '#shared/model/scope.ts';
import { byPosition, isActive } from '#shared/model/task.ts';
import type { Task } from '#shared/model/task.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import type { GroupLine, TaskLine } from '../../src/renderer/state/lines.ts';
import type { Asked } from '../../src/renderer/state/shownLines.ts';

// The lines of the list, made anew of all tasks each time: what the list that is kept has to be equal to.

type Projects = ReadonlyMap<ProjectId, Project>;
const dues = ['overdue', 'today', 'tomorrow', 'later', 'never'] as const;

const titles = new Intl.Collator(undefined, { numeric: true });

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The value that an order compares; null comes last, whichever way the order is turned. */
const keys: Record<Exclude<Sort, 'manual'>, (task: Task, projects: Projects) => string | number | null> = {
  title: ({ title }) => title,
  project: ({ projectId }, projects) => (projectId === null ? null : (projects.get(projectId)?.name ?? null)),
  due: dateOf,
  // The newest and the longest come first.
  created: ({ createdAt }) => -createdAt,
  today: ({ spentToday }) => -spentToday,
  spent: ({ timeSpent }) => -timeSpent,
};

type Key = string | number | null;

function compareKeys(a: Key, b: Key, isText: boolean): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return isText ? titles.compare(String(a), String(b)) : compare(String(a), String(b));
}

/** Tasks in the order of a view; equal ones keep their manual order, or by age the later one comes first. */
function inOrderOf({ sort, reversed }: ListView, tasks: readonly Task[], projects: Projects): Task[] {
  if (sort === 'manual') return tasks.toSorted(byPosition);
  const keyed = tasks.map((task) => ({ task, key: keys[sort](task, projects) }));
  const isText = sort === 'title' || sort === 'project';
  const rest = sort === 'created' ? (a: Task, b: Task) => b.id - a.id : byPosition;
  return keyed
    .toSorted((a, b) => {
      if ((a.key === null) !== (b.key === null)) return a.key === null ? 1 : -1;
      return (reversed ? -1 : 1) * compareKeys(a.key, b.key, isText) || rest(a.task, b.task);
    })
    .map(({ task }) => task);
}

type Grouped = { readonly group: Group; readonly tasks: readonly Task[] };

/** The periods ahead, in their order, with their tasks. */
function periodsOf(ordered: readonly Task[], today: Day): Grouped[] {
  const by = new Map<string, { readonly period: Period; readonly tasks: Task[] }>();
  for (const task of ordered) {
    const period = periodOf(task, today);
    if (period === null) continue;
    const known = by.get(period.from);
    if (known) known.tasks.push(task);
    else by.set(period.from, { period, tasks: [task] });
  }
  return [...by]
    .toSorted(([a], [b]) => compare(a, b))
    .map(([, { period, tasks }]) => ({ group: { kind: 'period', period }, tasks }));
}

/** Whether the tasks of a view are in groups. Those ahead always are. */
const isGrouped = ({ scope, group }: ListView): boolean => group !== 'none' || scope === 'upcoming';

/**
 * The non-empty groups of a view with their ordered tasks; tasks without a project or a due date come last. Tasks ahead
 * are grouped by when they are due or planned unless something else was chosen.
 */
function groupsOf(view: ListView, ordered: readonly Task[], projects: Projects, today: Day): Grouped[] {
  if (view.scope === 'upcoming' && view.group !== 'project') return periodsOf(ordered, today);
  if (view.group === 'due') {
    const by = Map.groupBy(ordered, (task) => dueOf(task, today));
    return dues.flatMap((due) => {
      const tasks = by.get(due);
      return tasks ? [{ group: { kind: 'due', due }, tasks }] : [];
    });
  }
  const by = Map.groupBy(ordered, (task) => task.projectId);
  const named = [...projects.values()].toSorted((a, b) => titles.compare(a.name, b.name));
  return [...named, null].flatMap((project) => {
    const tasks = by.get(project?.id ?? null);
    return tasks ? [{ group: { kind: 'project', project }, tasks }] : [];
  });
}

/** A line of the model: what tells it from others, and all of it that is to be the same. */
type Line = TaskLine | { readonly kind: 'done'; readonly count: number } | Omit<GroupLine, 'key'>;

type Shown = Pick<Snapshot, 'tasks' | 'projects' | 'day'>;

/** A task with its line, and those of its parts below it. */
type Block = { readonly task: Task; readonly lines: readonly TaskLine[] };

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

function keyOfGroup(group: Group): string {
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
    const today = members.reduce((sum, task) => sum + task.spentToday, 0);
    const total = members.reduce((sum, task) => sum + task.timeSpent, 0);
    const running = members.filter(isActive);
    return ([{ kind: 'group', group, count: lines.length, today, total, running }] as Line[]).concat(lines);
  });
}

/**
 * The lines of the list, top to bottom: running tasks with their parts, whatever the view; open tasks in the view's
 * order and groups; tasks done today, latest first. Tasks done earlier are found by searching.
 */
export function modelOfLines(state: Shown, { view, doneOpen }: Asked): Line[] {
  const { tasks, projects, day } = state;
  const all = [...tasks.values()];
  const shown = all.filter((task) => isInView(view, task, projects, day));
  const active = activeAmong(all);
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
