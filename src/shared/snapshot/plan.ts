import { elapsedWithParts, partsOf } from '../model/parts.ts';
import { isDatedBy } from '../model/scope.ts';
import { listed } from '../model/summary.ts';
import type { Task, Tasks } from '../model/task.ts';
import type { Day } from '../time/day.ts';
import { goalState } from './goal.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * What is planned for today. `planned`: what is left of the estimates, ms. `unestimated`: how many tasks have none.
 * `left`: the rest of the daily goal, ms; null without a goal, or once it is reached.
 */
export type Plan = { readonly planned: number; readonly unestimated: number; readonly left: number | null };

/** Whether a task is due or planned on a date or before, and still open. */
export const isUpBy = (task: Task, date: string): boolean => task.state === 'open' && isDatedBy(task, date);

const openDated = listed<Task, Task>((task) =>
  task.state === 'open' && (task.due !== null || task.planned !== null) ? [task] : [],
);

/**
 * The tasks whose estimates count, each once: a part counts with its task, if that is up as well. The parts of a task
 * without an estimate count in its place.
 */
function counted(tasks: Tasks, date: string): Task[] {
  const all: Task[] = [];
  for (const task of tasks.sum(openDated)) {
    const parent = task.parentId === null ? undefined : tasks.get(task.parentId);
    if (!isUpBy(task, date) || (parent && isUpBy(parent, date))) continue;
    const parts = task.estimate === null ? partsOf(tasks, task.id).filter((part) => part.state === 'open') : [];
    if (parts.length === 0) all.push(task);
    else all.push(...parts);
  }
  return all;
}

let last: { readonly tasks: Tasks; readonly day: Day; readonly counted: readonly Task[] } | null = null;

/** What is planned for today, and what is left of the goal at `now`, ms UTC; null if nothing is planned. */
export function planOf(snapshot: Snapshot, now: number): Plan | null {
  const { tasks, day } = snapshot;
  // Which ones count does not change as time passes, and with very many tasks it takes long to find them.
  if (last?.tasks !== tasks || last.day !== day) last = { tasks, day, counted: counted(tasks, day.date) };
  if (last.counted.length === 0) return null;
  let planned = 0;
  let unestimated = 0;
  for (const task of last.counted) {
    if (task.estimate === null) unestimated += 1;
    else planned += Math.max(0, task.estimate - elapsedWithParts('total', tasks, task, day, now));
  }
  const goal = goalState(snapshot, now);
  return { planned, unestimated, left: goal === null || goal.left === 0 ? null : goal.left };
}
