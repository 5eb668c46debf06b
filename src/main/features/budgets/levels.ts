import { usedAt } from '#shared/model/budget.ts';
import type { Budget, BudgetUse } from '#shared/model/budget.ts';

/** The percents of a budget at which a person is reminded. */
const levels = [80, 100] as const;

/** The last level that was reached, percent; 0: none. */
export type Level = 0 | (typeof levels)[number];

const atLevel = ({ amount }: Budget, level: number): number => (amount * level) / 100;

/** The level that is reached at `now`, ms UTC. */
export const levelAt = (budget: Budget, use: BudgetUse, now: number): Level =>
  levels.findLast((level) => usedAt(use, now) >= atLevel(budget, level)) ?? 0;

/** When the next level is reached, ms UTC; null if none is ahead, or nothing is running. */
export function nextLevelAt(budget: Budget, use: BudgetUse, now: number): number | null {
  const next = levels.find((level) => usedAt(use, now) < atLevel(budget, level));
  if (next === undefined || use.growth === 0) return null;
  // A ms later, where rounding is in doubt.
  return Math.ceil(use.at + (atLevel(budget, next) - use.used) / use.growth) + 1;
}
