import type { Task } from './task.ts';

/** The open task that was worked on last and is not running: the one to switch back to; null: there is none. */
export function previousTask(tasks: Iterable<Task>): Task | null {
  let found: Task | null = null;
  for (const task of tasks) {
    if (task.state !== 'open' || task.running || task.lastEndedAt === null) continue;
    if (task.lastEndedAt > (found?.lastEndedAt ?? -Infinity)) found = task;
  }
  return found;
}
