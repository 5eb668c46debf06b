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
  readonly sort: Sort;
  /** Whether the order is turned around; that by hand never is. */
  readonly reversed: boolean;
};

export const sorts = ['manual', 'title', 'project', 'due', 'created', 'today', 'spent'] as const;
export type Sort = (typeof sorts)[number];

export const plainView: ListView = {
  scope: 'all',
  project: null,
  tag: null,
  group: 'none',
  sort: 'manual',
  reversed: false,
};

/** Whether two views are equal. */
export const isSameView = (one: ListView, other: ListView): boolean =>
  (Object.keys(plainView) as (keyof ListView)[]).every((key) => one[key] === other[key]);

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

/** When a task is due or planned, whichever comes first: a date, maybe with a time; null for never. */
export function dateOf({ due, planned }: Pick<Task, 'due' | 'planned'>): string | null {
  if (due === null || planned === null) return due ?? planned;
  return due < planned ? due : planned;
}

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
export function inOrderOf({ sort, reversed }: ListView, tasks: readonly Task[], projects: Projects): Task[] {
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
