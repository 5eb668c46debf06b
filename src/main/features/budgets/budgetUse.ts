import { isBillable, rateOf } from '#shared/model/billing.ts';
import type { Budget, BudgetUse } from '#shared/model/budget.ts';
import { anyEntry, plainReport } from '#shared/model/report.ts';
import type { ReportQuery } from '#shared/model/report.ts';
import { activeAmong, counterOf, elapsed } from '#shared/model/elapsed.ts';
import type { Project } from '#shared/model/project.ts';
import type { ActiveTask, Task } from '#shared/model/task.ts';
import { dayAt } from '#shared/time/day.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import type { Core } from '../../core/core.ts';

const HOUR = 3_600_000;

/** A project with a budget. */
export type Budgeted = Project & { readonly budget: Budget };

/** The projects with a budget. */
export const budgeted = ({ projects }: Pick<Snapshot, 'projects'>): Budgeted[] =>
  [...projects.values()].filter((project): project is Budgeted => project.budget !== null);

/** The month of a budget that counts by months, `2026-03`; for others the same at any time. */
export const periodOf = ({ per }: Budget, { day }: Pick<Snapshot, 'day'>): string =>
  per === 'month' ? day.date.slice(0, 7) : per;

const queryOf = ({ id, budget }: Budgeted): ReportQuery => ({
  ...plainReport,
  range: budget.per === 'month' ? { kind: 'unit', unit: 'month', offset: 0 } : { kind: 'all' },
  groups: [],
  filter: { ...anyEntry, projects: [id] },
});

/** By how much a running task makes its project's budget grow each ms. An entry has the rate of the day it starts on. */
function growthOf(task: ActiveTask, budget: Budget, core: Pick<Core, 'entry' | 'snapshot'>): number {
  if (budget.kind === 'time') return 1;
  const snapshot = core.snapshot();
  const { billable } = core.entry(task.running.id) ?? { billable: null };
  if (!(billable ?? isBillable(task, snapshot))) return 0;
  const rate = rateOf(task, dayAt(task.running.startedAt, snapshot.calendar).date, snapshot);
  return rate?.currency === budget.currency ? (rate.perHour ?? 0) / HOUR : 0;
}

/** What is used of a budget at `now`, ms UTC, and when that is. @throws StoreError */
function usedNow(project: Budgeted, tasks: readonly Task[], core: Pick<Core, 'report'>, now: number) {
  const { budget } = project;
  // The totals of tasks are at hand, whereas a report of everything reads all entries.
  if (budget.kind === 'time' && budget.per === 'total') {
    return { at: now, used: tasks.reduce((sum, task) => sum + elapsed(counterOf(task), now), 0) };
  }
  const { at, total } = core.report(queryOf(project));
  return { at, used: budget.kind === 'time' ? total.tracked : (total.amounts[budget.currency] ?? 0) };
}

/**
 * How much of a project's budget is used at `now`, ms UTC, and how it grows; `tasks`: those of the project.
 * @throws StoreError
 */
export function budgetUse(
  project: Budgeted,
  tasks: readonly Task[],
  core: Pick<Core, 'entry' | 'report' | 'snapshot'>,
  now: number,
): BudgetUse {
  const growth = activeAmong(tasks).reduce((sum, task) => sum + growthOf(task, project.budget, core), 0);
  return { projectId: project.id, ...usedNow(project, tasks, core, now), growth };
}
