import type { Day } from '../time/day.ts';
import { intersection, totalLength } from '../time/interval.ts';
import { isActive } from './task.ts';
import type { Task } from './task.ts';

/** What counts: `timeSpent`, ms, up to when it started last. `startedAt`, ms UTC; null: it stands. */
export type Counter = { readonly timeSpent: number; readonly startedAt: number | null };

/**
 * Elapsed time, ms: `time_spent + (now − started_at)`. The one place this is computed, for tasks and for what a team runs.
 * A clock that stands before the start adds nothing, so the result never shrinks below `timeSpent`.
 */
export const elapsed = ({ timeSpent, startedAt }: Counter, now: number): number =>
  timeSpent + (startedAt === null ? 0 : Math.max(0, now - startedAt));

/** When a counter stood at zero, or would have, ms UTC; null: it stands. */
export const zeroOf = ({ timeSpent, startedAt }: Counter): number | null =>
  startedAt === null ? null : startedAt - timeSpent;

/** What counts the time of a task. */
export const counterOf = ({ timeSpent, running }: Task): Counter => ({
  timeSpent,
  startedAt: running && running.startedAt,
});

/** The part of a task's elapsed time that lies inside `day`, ms. */
export const elapsedToday = ({ spentToday, running }: Task, day: Day, now: number): number =>
  spentToday + (running ? totalLength(intersection([{ start: running.startedAt, end: now }], day)) : 0);

/** Tracked time of today over tasks, ms: those that ran side by side each count. */
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
