import type { Summary } from './summary.ts';
import type { Task, Tasks } from './task.ts';

/** What tells when a task was worked on. */
type Worked = Pick<Task, 'state' | 'lastEndedAt'> & { readonly running: object | null };

/** The open task among some that was worked on last and is not running; null: there is none. */
export function previousAmong<One extends Worked>(tasks: Iterable<One>): One | null {
  let found: One | null = null;
  for (const task of tasks) {
    if (task.state !== 'open' || task.running || task.lastEndedAt === null) continue;
    if (task.lastEndedAt > (found?.lastEndedAt ?? -Infinity)) found = task;
  }
  return found;
}

const previous: Summary<Task, Task | null> = {
  of: (task) => previousAmong([task]),
  join: (found) => previousAmong(found.filter((task) => task !== null)),
};

/** The task to switch back to. */
export const previousTask = (tasks: Tasks): Task | null => tasks.sum(previous);
