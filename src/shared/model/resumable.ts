import type { Task } from './task.ts';

/** The open tasks that were active last: what one toggle paused. */
export function resumable(tasks: Iterable<Task>): Task[] {
  let latest = -Infinity;
  let found: Task[] = [];
  for (const task of tasks) {
    if (task.state !== 'open' || task.running || task.pausedIn === null || task.pausedIn < latest) continue;
    found = task.pausedIn === latest ? [...found, task] : [task];
    latest = task.pausedIn;
  }
  return found;
}
