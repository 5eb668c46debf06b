import { activeTasks, totalToday } from '../model/elapsed.ts';
import type { Snapshot } from './snapshot.ts';

const MINUTE = 60_000;

/**
 * Progress towards the daily goal. `left`: ms, 0 once it is reached; `reachedAt`: when it will be reached, ms UTC, null
 * if not today.
 */
export type GoalState = {
  readonly goal: number;
  readonly done: number;
  readonly left: number;
  readonly reachedAt: number | null;
};

/** The part of the daily goal that is done at `now`, ms UTC, in whole percents, 100 at most; null without one. */
export function goalPercent(snapshot: Snapshot, now: number): number | null {
  const state = goalState(snapshot, now);
  return state && Math.min(100, Math.floor((state.done / state.goal) * 100));
}

/**
 * Today's progress towards the daily goal at `now`, ms UTC; null if there is no goal. Tasks that run at the same time
 * each count, so the goal is reached sooner.
 */
export function goalState({ tasks, day, settings }: Snapshot, now: number): GoalState | null {
  if (settings.dailyGoal === null) return null;
  const goal = settings.dailyGoal * MINUTE;
  const done = totalToday(tasks, day, now);
  const left = Math.max(0, goal - done);
  const running = activeTasks(tasks).length;
  const at = running > 0 && left > 0 ? now + Math.ceil(left / running) : Number.POSITIVE_INFINITY;
  return { goal, done, left, reachedAt: at < day.end ? at : null };
}
