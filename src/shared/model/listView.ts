import type { Day } from '../time/day.ts';
import type { Project } from './project.ts';
import type { ProjectId } from './ids.ts';
import { isInScope } from './scope.ts';
import type { Scope } from './scope.ts';
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

/** When a task is due or planned, whichever comes first: a date, maybe with a time; null for never. */
export function dateOf({ due, planned }: Pick<Task, 'due' | 'planned'>): string | null {
  if (due === null || planned === null) return due ?? planned;
  return due < planned ? due : planned;
}
