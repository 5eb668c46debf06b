import type { Day } from '../time/day.ts';
import { intersection, totalLength } from '../time/interval.ts';
import { listed, summed } from './summary.ts';
import { isActive } from './task.ts';
import type { ActiveTask, Task, Tasks } from './task.ts';

/**
 * A counter: `timeSpent` is its time in ms up to the last start; `startedAt` is when it started, ms UTC, or null if it
 * is not running.
 */
export type Counter = { readonly timeSpent: number; readonly startedAt: number | null };

/**
 * Elapsed time, ms: `time_spent + (now − started_at)`. This is the only place that computes it, for tasks and for
 * shared timers. A clock that shows a time before the start adds nothing, so the result is never below `timeSpent`.
 */
export const elapsed = ({ timeSpent, startedAt }: Counter, now: number): number =>
  timeSpent + (startedAt === null ? 0 : Math.max(0, now - startedAt));

/** When a running counter was at zero, or would have been, ms UTC; null if it is not running. */
export const zeroOf = ({ timeSpent, startedAt }: Counter): number | null =>
  startedAt === null ? null : startedAt - timeSpent;

/** The counter of a task. */
export const counterOf = ({ timeSpent, running }: Task): Counter => ({
  timeSpent,
  startedAt: running && running.startedAt,
});

/** The part of a task's elapsed time inside `day`, ms. */
export const elapsedToday = ({ spentToday, running }: Task, day: Day, now: number): number =>
  spentToday + (running ? totalLength(intersection([{ start: running.startedAt, end: now }], day)) : 0);

/** What is counted of a task: its running entry, its time today, or all of its time. */
export type Span = 'session' | 'today' | 'total';

/** The elapsed time of a task over a span, ms; a session is 0 while the task is not running. */
export const elapsedOver = (span: Span, task: Task, day: Day, now: number): number =>
  span === 'today' ? elapsedToday(task, day, now) : elapsed(counterOver(span, task, day), now);

/** What counts a task over a span. That of today is true until the day ends. */
export function counterOver(span: Span, task: Task, day: Day): Counter {
  const { timeSpent, startedAt } = counterOf(task);
  if (span === 'total') return { timeSpent, startedAt };
  if (span === 'session') return { timeSpent: 0, startedAt };
  return { timeSpent: task.spentToday, startedAt: startedAt === null ? null : Math.max(startedAt, day.start) };
}

/** One counter for the sum of several; null if more than one is running, as no single one counts that fast. */
export function counterOfSum(counters: readonly Counter[]): Counter | null {
  const running = counters.filter(({ startedAt }) => startedAt !== null);
  if (running.length > 1) return null;
  const timeSpent = counters.reduce((sum, counter) => sum + counter.timeSpent, 0);
  return { timeSpent, startedAt: running[0]?.startedAt ?? null };
}

const closedToday = summed<Task>(({ spentToday }) => spentToday);
const active = listed<Task, ActiveTask>((task) => (isActive(task) ? [task] : []));

/** Tracked time today over all tasks, ms. Tasks that ran at the same time each count. */
export const totalToday = (tasks: Tasks, day: Day, now: number): number =>
  tasks.sum(active).reduce((sum, task) => sum + elapsedToday(task, day, now) - task.spentToday, tasks.sum(closedToday));

/** What counts all tasks today; null if more than one is running, as no single counter counts that fast. */
export function counterOfToday(tasks: Tasks, day: Day): Counter | null {
  const [task, ...others] = tasks.sum(active);
  if (others.length > 0) return null;
  return { timeSpent: tasks.sum(closedToday), startedAt: task ? Math.max(task.running.startedAt, day.start) : null };
}

/** Those of some tasks that are active, the latest start first; equal starts by the later entry. */
export const activeAmong = (tasks: readonly Task[]): ActiveTask[] =>
  tasks.filter(isActive).toSorted((a, b) => b.running.startedAt - a.running.startedAt || b.running.id - a.running.id);

/** All active tasks, the latest start first. */
export const activeTasks = (tasks: Tasks): ActiveTask[] => activeAmong(tasks.sum(active));
