import type { Client } from './client.ts';
import type { ClientId, ProjectId } from './ids.ts';
import type { Project } from './project.ts';
import { rateOn } from './rate.ts';
import type { Rate, Rates } from './rate.ts';
import type { Task } from './task.ts';

/** What decides whether time is billable, and at which rate, where a task, its project and its client say nothing. */
export type BillingDefaults = { readonly billableByDefault: boolean; readonly defaultRates: Rates };

export type BillingState = {
  readonly projects: ReadonlyMap<ProjectId, Project>;
  readonly clients: ReadonlyMap<ClientId, Client>;
  readonly settings: BillingDefaults;
};

type Billed = Pick<Task, 'projectId' | 'billable' | 'rates'>;

/** A task's project and client; null if it has none. */
export function ownersOf(
  { projectId }: Pick<Task, 'projectId'>,
  { projects, clients }: Omit<BillingState, 'settings'>,
) {
  const project = projectId === null ? null : (projects.get(projectId) ?? null);
  const client = project?.clientId == null ? null : (clients.get(project.clientId) ?? null);
  return { project, client };
}

/** Whether a task's time is billable: the nearest of task, project, client and settings that says so decides. */
export function isBillable(task: Billed, state: BillingState): boolean {
  const { project, client } = ownersOf(task, state);
  return task.billable ?? project?.billable ?? client?.billable ?? state.settings.billableByDefault;
}

/** The hourly rate of a task on a date (`2026-03-04`): the nearest one of task, project, client and settings. */
export function rateOf(task: Billed, date: string, state: BillingState): Rate | null {
  const { project, client } = ownersOf(task, state);
  const nearest = [task.rates, project?.rates ?? [], client?.rates ?? [], state.settings.defaultRates];
  return nearest.map((rates) => rateOn(rates, date)).find((rate) => rate !== null && rate.perHour !== null) ?? null;
}
