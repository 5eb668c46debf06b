import { addDays } from '../time/date.ts';
import type { Day } from '../time/day.ts';
import type { Project } from './project.ts';
import type { ProjectId } from './ids.ts';
import { isInScope, periodOf } from './scope.ts';
import type { Period, Scope } from './scope.ts';
import { byPosition } from './task.ts';
import type { Task } from './task.ts';

/** Which tasks a list shows, and how. */
export type ListView = {
  readonly scope: Scope;
  /** null: all tasks; `none`: tasks without a project. */
  readonly project: ProjectId | 'none' | null;
  readonly tag: string | null;
  readonly group: 'none' | 'project' | 'due';
  readonly sort: 'manual' | 'title' | 'due' | 'created' | 'spent';
};

export const plainView: ListView = { scope: 'all', project: null, tag: null, group: 'none', sort: 'manual' };

/** Whether two views are equal. */
export const isSameView = (one: ListView, other: ListView): boolean =>
  one.scope === other.scope &&
  one.project === other.project &&
  one.tag === other.tag &&
  one.group === other.group &&
  one.sort === other.sort;

type Projects = ReadonlyMap<ProjectId, Project>;

/** Whether a view shows a task. Tasks of an archived project are shown only if that project is selected. */
export function isInView({ scope, project, tag }: ListView, task: Task, projects: Projects, today: Day): boolean {
  if (!isInScope(scope, task, today)) return false;
  if (tag !== null && !task.tags.includes(tag)) return false;
  if (project === 'none') return task.projectId === null;
  if (project !== null) return task.projectId === project;
  return task.projectId === null || projects.get(task.projectId)?.archived !== true;
}

const titles = new Intl.Collator(undefined, { numeric: true });
const last = '9999';

/** The comparison for each sort order; equal tasks keep their manual order. */
const orders: Record<ListView['sort'], (a: Task, b: Task) => number> = {
  manual: byPosition,
  title: (a, b) => titles.compare(a.title, b.title) || byPosition(a, b),
  due: (a, b) => compare(a.due ?? last, b.due ?? last) || byPosition(a, b),
  created: (a, b) => b.createdAt - a.createdAt || b.id - a.id,
  spent: (a, b) => b.timeSpent - a.timeSpent || byPosition(a, b),
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const inOrderOf = (view: ListView, tasks: readonly Task[]): Task[] => tasks.toSorted(orders[view.sort]);

/** What the tasks of a group have in common. */
export type Group =
  | { readonly kind: 'period'; readonly period: Period }
  | { readonly kind: 'project'; readonly project: Project | null }
  | { readonly kind: 'due'; readonly due: 'overdue' | 'today' | 'tomorrow' | 'later' | 'never' };

const dues = ['overdue', 'today', 'tomorrow', 'later', 'never'] as const;

/** When a task is due, relative to a day. */
export function dueOf({ due }: Pick<Task, 'due'>, today: Day): (typeof dues)[number] {
  if (due === null) return 'never';
  if (due < today.date) return 'overdue';
  if (due === today.date) return 'today';
  return due === addDays(today.date, 1) ? 'tomorrow' : 'later';
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
export const isGrouped = ({ scope, group }: ListView): boolean => group !== 'none' || scope === 'upcoming';

/**
 * The non-empty groups of a view with their ordered tasks; tasks without a project or a due date come last. Tasks ahead
 * are grouped by when they are due or planned unless something else was chosen.
 */
export function groupsOf(view: ListView, ordered: readonly Task[], projects: Projects, today: Day): Grouped[] {
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
