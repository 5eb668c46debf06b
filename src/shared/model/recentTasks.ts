import type { Summary } from './summary.ts';
import type { Task } from './task.ts';

/** Open tasks that are not running, most recently worked on first, then newest first. */
export const recentTasks = (tasks: Iterable<Task>): Task[] =>
  [...tasks]
    .filter((task) => task.state === 'open' && !task.running)
    .toSorted((a, b) => (b.lastEndedAt ?? 0) - (a.lastEndedAt ?? 0) || b.createdAt - a.createdAt || b.id - a.id);

/** The first ones of those. */
export const mostRecent = (limit: number): Summary<Task, readonly Task[]> => ({
  of: (task) => recentTasks([task]),
  join: (lists) => recentTasks(lists.flat()).slice(0, limit),
});
