import { activeTasks, totalToday } from '../model/elapsed.ts';
import type { Snapshot } from './snapshot.ts';

const MINUTE = 60_000;

/** How the day stands against its goal. `left`: ms, 0 once it is reached; `reachedAt`: ms UTC, null where it is not today. */
export type GoalState = {
  readonly goal: number;
  readonly done: number;
  readonly left: number;
  readonly reachedAt: number | null;
};

/**
 * How today stands against the daily goal at `now`, ms UTC; null where there is none. Tasks that run side by side each
 * count, so it is reached that much sooner.
 */
export function goalState({ tasks, day, settings }: Snapshot, now: number): GoalState | null {
  if (settings.dailyGoal === null) return null;
  const goal = settings.dailyGoal * MINUTE;
  const done = totalToday(tasks.values(), day, now);
  const left = Math.max(0, goal - done);
  const running = activeTasks(tasks.values()).length;
  const at = running > 0 && left > 0 ? now + left / running : Number.POSITIVE_INFINITY;
  return { goal, done, left, reachedAt: at < day.end ? at : null };
}
