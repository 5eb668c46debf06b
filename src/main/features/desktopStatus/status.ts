import { activeTasks, counterOf, totalToday } from '#shared/model/elapsed.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';

/** What clients read, under the names it has on the bus. It contains no elapsed time, so seconds do not change it. */
export type Status = {
  readonly Running: boolean;
  /** Of the task that was started last; empty if nothing is running. */
  readonly Title: string;
  /** When that task was started, ms UTC; 0 if nothing is running. */
  readonly StartedAt: number;
  /** Its elapsed time at that moment, ms. */
  readonly TimeSpent: number;
  /**
   * Tracked time today of all tasks, ms, less `Count × (now − StartedAt)`. Below zero if the timer was started before the
   * day began.
   */
  readonly TodaySpent: number;
  /** How many tasks are running. */
  readonly Count: number;
};

/** The status in a snapshot. */
export function statusOf({ tasks, day }: Pick<Snapshot, 'tasks' | 'day'>): Status {
  const active = activeTasks(tasks);
  const [latest] = active;
  const { timeSpent, startedAt } = latest ? counterOf(latest) : { timeSpent: 0, startedAt: null };
  const grown = startedAt === null ? 0 : active.length * (day.end - startedAt);
  return {
    Running: latest !== undefined,
    Title: latest?.title ?? '',
    StartedAt: startedAt ?? 0,
    TimeSpent: timeSpent,
    TodaySpent: totalToday(tasks, day, day.end) - grown,
    Count: active.length,
  };
}
