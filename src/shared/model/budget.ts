import type { ProjectId } from './ids.ts';

/** How much a project may take: in all, or in each calendar month. */
export type Budget = {
  readonly per: 'total' | 'month';
} & (
  | { readonly kind: 'time'; /** ms. */ readonly amount: number }
  | { readonly kind: 'money'; /** Minor units. */ readonly amount: number; readonly currency: string }
);

/** Maximum amount of a budget: ms, or minor units. */
export const BUDGET_MAX = 10 ** 13;

/** How much of a project's budget is used. */
export type BudgetUse = {
  readonly projectId: ProjectId;
  /** ms, or minor units of the budget's currency, as of `at`, ms UTC. */
  readonly used: number;
  readonly at: number;
  /** By how much that grows each ms while tasks of the project are running. */
  readonly growth: number;
};

/** What is used of a budget at `now`, ms UTC: ms or minor units. */
export const usedAt = ({ used, at, growth }: BudgetUse, now: number): number => used + growth * Math.max(0, now - at);
