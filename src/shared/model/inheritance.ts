import { ownersOf } from './billing.ts';
import type { BillingState } from './billing.ts';
import type { Client } from './client.ts';
import type { ClientId } from './ids.ts';
import type { Project } from './project.ts';
import { rateOn } from './rate.ts';
import type { Rate, Rates } from './rate.ts';
import type { Task } from './task.ts';

/** What something inherited comes from; the settings have no name. */
export type Source =
  | { readonly kind: 'task' | 'project' | 'client'; readonly name: string }
  | { readonly kind: 'settings' };

/** One of the levels that decide whether time is billable, and at which rate. */
export type Level = { readonly source: Source; readonly billable: boolean | null; readonly rates: Rates };

/** The levels above something, the nearest first; the last one, the settings, always decides. */
export type Levels = { readonly nearer: readonly Level[]; readonly settings: Level & { readonly billable: boolean } };

/** The levels above a client: the settings. */
export const aboveClient = ({ settings }: Pick<BillingState, 'settings'>): Levels => ({
  nearer: [],
  settings: { source: { kind: 'settings' }, billable: settings.billableByDefault, rates: settings.defaultRates },
});

/** The levels above a project of a client. */
export function aboveProject({ clientId }: { readonly clientId: ClientId | null }, state: BillingState): Levels {
  const client = clientId === null ? undefined : state.clients.get(clientId);
  return below(client && levelOf('client', client), aboveClient(state));
}

/** The levels above a task of a project. */
export function aboveTask(task: Pick<Task, 'projectId'>, state: BillingState): Levels {
  const { project } = ownersOf(task, state);
  return project ? below(levelOf('project', project), aboveProject(project, state)) : aboveClient(state);
}

/** The levels above an entry of a task. */
export const aboveEntry = (task: Task, state: BillingState): Levels =>
  below(
    { source: { kind: 'task', name: task.title }, billable: task.billable, rates: task.rates },
    aboveTask(task, state),
  );

const below = (level: Level | undefined, { nearer, settings }: Levels): Levels => ({
  nearer: level ? [level, ...nearer] : nearer,
  settings,
});

const levelOf = (kind: 'project' | 'client', { name, billable, rates }: Project | Client): Level => ({
  source: { kind, name },
  billable,
  rates,
});

/** Whether what says nothing itself is billable, and which level decides that. */
export function inheritedBillable({ nearer, settings }: Levels): {
  readonly billable: boolean;
  readonly source: Source;
} {
  for (const { billable, source } of nearer) if (billable !== null) return { billable, source };
  return settings;
}

/** A rate with an amount, and the level that it comes from. */
export type InheritedRate = { readonly rate: Rate & { readonly perHour: number }; readonly source: Source };

/** The hourly rate, on a date, of what has none itself; null if no level has one. */
export function inheritedRate({ nearer, settings }: Levels, date: string): InheritedRate | null {
  for (const { rates, source } of [...nearer, settings]) {
    const rate = rateOn(rates, date);
    if (rate && rate.perHour !== null) return { rate: { ...rate, perHour: rate.perHour }, source };
  }
  return null;
}
