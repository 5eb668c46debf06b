/** How much a project may take: in all, or in each calendar month. */
export type Budget = {
  readonly per: 'total' | 'month';
} & (
  | { readonly kind: 'time'; /** ms. */ readonly amount: number }
  | { readonly kind: 'money'; /** Minor units. */ readonly amount: number; readonly currency: string }
);

/** Maximum amount of a budget: ms, or minor units. */
export const BUDGET_MAX = 10 ** 13;
