import type { Budget } from '#shared/model/budget.ts';
import type { Values } from '../../core/ports.ts';
import type { Budgeted } from './budgetUse.ts';
import type { Level } from './levels.ts';

const KEY = 'budgets.reminded';

/** The level of a budget that its person knows of, in a period. */
type Known = { readonly budget: string; readonly period: string; readonly level: Level };

/** What makes a budget another one. */
const nameOf = (budget: Budget): string =>
  [budget.kind, budget.amount, budget.kind === 'money' ? budget.currency : '', budget.per].join(' ');

/** Remembers, over restarts, which levels people were reminded of: each once per budget and period. */
export function createReminded(store: Values) {
  let all = (store.readValue(KEY) as Readonly<Record<string, Known>> | undefined) ?? {};

  function set(projectId: number, next: Known): void {
    all = { ...all, [projectId]: next };
    store.writeValue(KEY, all);
  }

  return {
    /**
     * The level that is known in a period, where `level` is reached. What a new budget has reached from the start is no
     * news; in a new period, nothing is known yet.
     */
    levelOf({ id, budget }: Budgeted, period: string, level: Level): Level {
      const before = all[id];
      if (before?.budget === nameOf(budget) && before.period === period) return before.level;
      const isNew = before?.budget !== nameOf(budget);
      const known = { budget: nameOf(budget), period, level: isNew ? level : (0 as const) };
      set(id, known);
      return known.level;
    },
    /** From now on, a level is known. */
    add({ id, budget }: Budgeted, period: string, level: Level): void {
      set(id, { budget: nameOf(budget), period, level });
    },
  };
}
