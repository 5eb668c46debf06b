import type { ProjectId } from './ids.ts';
import { dateOf } from './listView.ts';
import type { ListView, Sort } from './listView.ts';
import type { Project } from './project.ts';
import { byPosition } from './task.ts';
import type { Task } from './task.ts';

type Projects = ReadonlyMap<ProjectId, Project>;
type Key = string | number | null;

/** A task with the value that an order compares. */
export type Keyed = { readonly task: Task; readonly key: Key };

/** An order of tasks. No two are equal in it. */
export type Order = {
  readonly keyed: (task: Task) => Keyed;
  readonly compare: (a: Keyed, b: Keyed) => number;
};

export const titles = new Intl.Collator(undefined, { numeric: true });

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The value that an order compares; null comes last, whichever way the order is turned. */
const keys: Record<Sort, (task: Task, projects: Projects) => Key> = {
  manual: () => null,
  title: ({ title }) => title,
  project: ({ projectId }, projects) => (projectId === null ? null : (projects.get(projectId)?.name ?? null)),
  due: dateOf,
  // The newest and the longest come first.
  created: ({ createdAt }) => -createdAt,
  today: ({ spentToday }) => -spentToday,
  spent: ({ timeSpent }) => -timeSpent,
};

function compareKeys(a: Key, b: Key, isText: boolean): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return isText ? titles.compare(String(a), String(b)) : compare(String(a), String(b));
}

/** The order of a view; equal tasks keep their manual order, or by age the later one comes first. */
export function orderOf({ sort, reversed }: ListView, projects: Projects): Order {
  const isText = sort === 'title' || sort === 'project';
  const rest = sort === 'created' ? (a: Task, b: Task) => b.id - a.id : byPosition;
  const turn = reversed ? -1 : 1;
  return {
    keyed: (task) => ({ task, key: keys[sort](task, projects) }),
    compare(a, b) {
      if ((a.key === null) !== (b.key === null)) return a.key === null ? 1 : -1;
      return (a.key === null ? 0 : turn * compareKeys(a.key, b.key, isText)) || rest(a.task, b.task);
    },
  };
}

/** Done tasks: the latest first. */
export const doneOrder: Order = {
  keyed: (task) => ({ task, key: task.doneAt }),
  compare: (a, b) => Number(b.key) - Number(a.key) || b.task.id - a.task.id,
};
