import { isActive } from './task.ts';
import type { Task } from './task.ts';
import type { Day } from '../time/date.ts';
import { overlap } from '../time/interval.ts';

/**
 * Time worked on a task, ms: `time_spent + (now − started_at)`. The one place this is computed.
 * A clock that stands before the start adds nothing, so the result never shrinks below `timeSpent`.
 */
export const elapsed = (task: Task, now: number): number =>
  task.timeSpent + (task.running ? Math.max(0, now - task.running.startedAt) : 0);

/** The part of a task's elapsed time that lies inside `day`, ms. */
export const elapsedToday = (task: Task, day: Day, now: number): number =>
  task.spentToday + (task.running ? overlap(task.running.startedAt, now, day.start, day.end) : 0);

/** Today's total over tasks, ms: the effort, so tasks that ran side by side each count. */
export function totalToday(tasks: Iterable<Task>, day: Day, now: number): number {
  let total = 0;
  for (const task of tasks) total += elapsedToday(task, day, now);
  return total;
}

/** Active tasks, the latest start first; equal starts by the later entry. */
export const activeTasks = (tasks: Iterable<Task>) =>
  [...tasks]
    .filter(isActive)
    .toSorted((a, b) => b.running.startedAt - a.running.startedAt || b.running.id - a.running.id);
