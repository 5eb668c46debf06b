import type { Task } from './task.ts';

/** What tells when a task was worked on. */
type Worked = Pick<Task, 'state' | 'lastEndedAt'> & { readonly running: object | null };

/** The open task that was worked on last and is not running: the one to switch back to; null: there is none. */
export function previousTask<One extends Worked>(tasks: Iterable<One>): One | null {
  let found: One | null = null;
  for (const task of tasks) {
    if (task.state !== 'open' || task.running || task.lastEndedAt === null) continue;
    if (task.lastEndedAt > (found?.lastEndedAt ?? -Infinity)) found = task;
  }
  return found;
}
