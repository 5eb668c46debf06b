import type { BudgetUse } from '#shared/model/budget.ts';
import type { ProjectId } from '#shared/model/ids.ts';
import { noTasks } from '#shared/model/task.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import { attempt } from '../../core/attempt.ts';
import type { Core } from '../../core/core.ts';
import type { Clock } from '../../core/ports.ts';
import { budgeted, budgetUse, periodOf } from './budgetUse.ts';
import type { Budgeted } from './budgetUse.ts';
import { tasksByProject } from './tasksByProject.ts';

/** What the use of a budget depends on. */
type Basis = readonly unknown[];
type Known = { readonly basis: Basis; readonly use: BudgetUse };

const isSame = (one: Basis, other: Basis): boolean =>
  one.length === other.length && one.every((part, index) => part === other[index]);

/** How much is used of each budget. It is computed again only when something that it depends on has changed. */
export function createUses(core: Core, clock: Clock) {
  let known: ReadonlyMap<ProjectId, Known> = new Map();
  const tasksOf = tasksByProject();

  /** Null if it cannot be read; the next change is a reason to try again. */
  function compute(project: Budgeted, snapshot: Snapshot): Known | null {
    const { clients, settings, calendar } = snapshot;
    const own = tasksOf(snapshot.tasks).get(project.id) ?? noTasks;
    const { defaultRates, billableByDefault } = settings;
    const client = clients.get(project.clientId ?? 0);
    const period = periodOf(project.budget, snapshot);
    const basis = [project, client, defaultRates, billableByDefault, calendar, period, own];
    const before = known.get(project.id);
    if (before && isSame(before.basis, basis)) return before;
    let next: Known | null = null;
    attempt(() => (next = { basis, use: budgetUse(project, [...own.values()], core, clock.now()) }));
    return next;
  }

  return {
    /** Computes what has changed with a snapshot. Returns all uses. */
    update(snapshot: Snapshot): readonly BudgetUse[] {
      const next = budgeted(snapshot).flatMap((project) => {
        const found = compute(project, snapshot);
        return found ? [[project.id, found] as const] : [];
      });
      known = new Map(next);
      return next.map(([, { use }]) => use);
    },
    /** The use of a project's budget; undefined if it is not known. */
    of: (id: ProjectId): BudgetUse | undefined => known.get(id)?.use,
  };
}
