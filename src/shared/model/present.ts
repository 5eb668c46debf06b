import type { Day } from '../time/day.ts';
import type { AwayQuestion } from './away.ts';
import type { TaskId } from './ids.ts';
import type { Task } from './task.ts';

/** What says which tasks are present: the current day, and the question about time away that is waiting. */
export type Present = { readonly day: Pick<Day, 'start'>; readonly away: AwayQuestion | null };

/** Whether the first screens draw a task, or count with it: it is open, done today, worked on today, or asked about. */
export const isDrawn = ({ id, state, doneAt, spentToday }: Task, { day, away }: Present): boolean =>
  state === 'open' || (doneAt ?? day.start) >= day.start || spentToday > 0 || away?.taskIds.includes(id) === true;

/** The task whose family, it and its parts, a task belongs to. */
export const headOf = ({ id, parentId }: Task): TaskId => parentId ?? id;

/**
 * The tasks that are present. If one of a family is drawn, all of it are, since their times add up and a part names its
 * task. The others are of the past: done on earlier days, and known by query only.
 */
export function presentTasks(tasks: ReadonlyMap<TaskId, Task>, at: Present): Task[] {
  const heads = new Set<TaskId>();
  for (const task of tasks.values()) if (isDrawn(task, at)) heads.add(headOf(task));
  const present: Task[] = [];
  for (const task of tasks.values()) if (heads.has(headOf(task))) present.push(task);
  return present;
}
