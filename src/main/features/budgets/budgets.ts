import type { BudgetUse } from '#shared/model/budget.ts';
import { pastQuiet } from '#shared/settings/quietHours.ts';
import type { NoticeContent, Snapshot } from '#shared/snapshot/snapshot.ts';
import type { Context } from '../../core/feature.ts';
import type { Disposable, PartialView } from '../../core/ports.ts';
import { budgeted, periodOf } from './budgetUse.ts';
import type { Budgeted } from './budgetUse.ts';
import { levelAt, nextLevelAt } from './levels.ts';
import { createReminded } from './reminded.ts';
import { createUses } from './uses.ts';

export type BudgetReminder = Extract<NoticeContent, { code: 'reminder-budget' }>;

/** The longest that a timer waits, ms; what is due later is aimed at again by then. */
const LONGEST = 24 * 3_600_000;

/**
 * Keeps how much is used of each budget, and reminds when levels are reached. While tasks of such projects are running,
 * a single timer is set for the next level.
 */
export function createBudgets(
  { core, store, clock }: Pick<Context, 'core' | 'store' | 'clock'>,
  remind: (reminder: BudgetReminder) => void,
): PartialView {
  const uses = createUses(core, clock);
  const reminded = createReminded(store);
  let shot: Disposable | null = null;

  /** Reminds of a level that was reached. Returns when there is next something to do for a budget, ms UTC; null: never. */
  function check(project: Budgeted, use: BudgetUse, snapshot: Snapshot, now: number): number | null {
    const { settings, calendar } = snapshot;
    const { budget, name } = project;
    const level = levelAt(budget, use, now);
    const period = periodOf(budget, snapshot);
    if (level > reminded.levelOf(project, period, level) && level !== 0) {
      const at = settings.remindBudget ? pastQuiet(settings, now, calendar.zone) : now;
      if (at > now) return at;
      // Before it is shown, which leads here again.
      reminded.add(project, period, level);
      if (settings.remindBudget) remind({ code: 'reminder-budget', project: name, percent: level, per: budget.per });
    }
    return settings.remindBudget ? nextLevelAt(budget, use, now) : null;
  }

  function checkAll(): void {
    const snapshot = core.snapshot();
    const now = clock.now();
    const due = budgeted(snapshot).map((project) => {
      const use = uses.of(project.id);
      return (use && check(project, use, snapshot, now)) ?? Infinity;
    });
    const at = Math.min(...due, Infinity);
    shot?.dispose();
    shot = at < Infinity ? clock.after(Math.min(LONGEST, at - now), checkAll) : null;
  }

  return {
    show() {
      core.set('budgets', uses.update(core.whole()));
      checkAll();
    },
    dispose() {
      shot?.dispose();
      shot = null;
    },
  };
}
