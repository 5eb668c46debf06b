import type { Budget } from '#shared/model/budget.ts';
import type { Client } from '#shared/model/client.ts';
import type { Project } from '#shared/model/project.ts';
import type { Rates } from '#shared/model/rate.ts';
import type { Task } from '#shared/model/task.ts';
import { detailNames, detailsIn, shownName } from './taskColumns.ts';

/** A row of `SELECT_TASKS`. */
export type TaskRow = Readonly<Record<string, unknown>> & {
  id: number;
  title: string;
  state: 'open' | 'done';
  position: string;
  created_at: number;
  done_at: number | null;
  never_ask: number;
  time_spent: number;
  spent_today: number;
  last_ended_at: number | null;
  paused_in: number | null;
  entry_id: number | null;
  started_at: number | null;
  zone: string | null;
};

/**
 * Selects tasks as views draw them; `:start` and `:end` are the bounds of the day, ms UTC. Each subquery reads the end
 * of one index range.
 */
export const SELECT_TASKS = `
  SELECT task.id, task.title, task.state, task.position, task.created_at, task.done_at,
    task.never_ask, ${detailNames.map((name) => `task.${name}`).join(', ')}, task.time_spent,
    (SELECT max(ended_at) FROM time_entries WHERE task_id = task.id) AS last_ended_at,
    (SELECT max(paused_in) FROM time_entries WHERE task_id = task.id) AS paused_in,
    (SELECT coalesce(sum(min(ended_at, :end) - max(started_at, :start)), 0) FROM time_entries
      WHERE task_id = task.id AND ended_at > :start AND started_at < :end) AS spent_today,
    running.id AS entry_id, running.started_at, running.zone
  FROM tasks AS task LEFT JOIN time_entries AS running ON running.task_id = task.id AND running.ended_at IS NULL`;

export const toTask = (row: TaskRow): Task => ({
  id: row.id,
  title: shownName(row.title),
  state: row.state,
  position: row.position,
  createdAt: row.created_at,
  doneAt: row.done_at,
  neverAsk: row.never_ask === 1,
  ...detailsIn(row),
  timeSpent: row.time_spent,
  spentToday: row.spent_today,
  lastEndedAt: row.last_ended_at,
  pausedIn: row.paused_in,
  running:
    row.entry_id === null ? null : { id: row.entry_id, startedAt: row.started_at as number, zone: row.zone as string },
});

/** Stored true, false, or null for neither. */
export const toFlag = (stored: number | null): boolean | null => (stored === null ? null : stored === 1);
export const fromFlag = (flag: boolean | null): number | null => (flag === null ? null : flag ? 1 : 0);

const NO_RATES: Rates = [];
/** Most have no rates, and share one array. */
export const toRates = (stored: string): Rates => (stored === '[]' ? NO_RATES : (JSON.parse(stored) as Rates));

/** How rates, flags and budgets of a project or a client are stored. */
type Stored<Thing> = Omit<Thing, 'archived' | 'billable' | 'rates' | 'budget'> & {
  readonly archived: number;
  readonly billable: number | null;
  readonly rates: string;
};

export type ProjectRow = Stored<Project> & { readonly budget: string | null };
export type ClientRow = Stored<Client>;

export const SELECT_PROJECTS =
  'SELECT id, name, client_id AS clientId, colour, archived, billable, rates, budget FROM projects';
export const SELECT_CLIENTS = 'SELECT id, name, currency, archived, billable, rates FROM clients';

const toNamed = ({ name, archived, billable, rates }: ProjectRow | ClientRow) => ({
  name: shownName(name),
  archived: archived === 1,
  billable: toFlag(billable),
  rates: toRates(rates),
});

export const toProject = (row: ProjectRow): Project => ({
  ...row,
  ...toNamed(row),
  budget: row.budget === null ? null : (JSON.parse(row.budget) as Budget),
});

export const toClient = (row: ClientRow): Client => ({ ...row, ...toNamed(row) });
