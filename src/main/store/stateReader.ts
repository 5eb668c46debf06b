import type { Database } from 'better-sqlite3';
import type { Day } from '#shared/time/day.ts';
import type { Delta, Stored } from '../core/ports.ts';
import { Table } from '#shared/model/table.ts';
import type { Invoice } from '#shared/model/invoice.ts';
import type { Settings } from '#shared/settings/index.ts';
import { SELECT_CLIENTS, SELECT_PROJECTS, SELECT_TASKS, toClient, toProject, toTask } from './rows.ts';
import type { ClientRow, ProjectRow, TaskRow } from './rows.ts';
import { shownName } from './taskColumns.ts';

/** The state from tables other than tasks, projects and settings. */
type Others = () => Pick<Stored, 'away' | 'clock' | 'undo' | 'redo'>;

type SettingsFrom = (rows: readonly { key: string; value: string }[]) => Settings;

/** Reads the stored state: all of it, or what a write changed. Throws SQLite's errors. */
export function createStateReader(db: Database, others: Others, settingsFrom: SettingsFrom) {
  const selectAll = db.prepare<[Day], TaskRow>(SELECT_TASKS);
  const selectOne = db.prepare<[Day & { id: number }], TaskRow>(`${SELECT_TASKS} WHERE task.id = :id`);
  const selectSettings = db.prepare<[], { key: string; value: string }>('SELECT key, value FROM settings');
  const selectProjects = db.prepare<[], ProjectRow>(SELECT_PROJECTS);
  const selectClients = db.prepare<[], ClientRow>(SELECT_CLIENTS);
  const selectInvoices = db.prepare<[], Invoice>('SELECT id, reference, date FROM invoices ORDER BY id');
  const lastId = db.prepare<[string], number>('SELECT seq FROM sqlite_sequence WHERE name = ?').pluck();

  const next = (table: string): number => (lastId.get(table) ?? 0) + 1;

  const settings = (): Settings => settingsFrom(selectSettings.all());

  const rest = (): Omit<Stored, 'tasks'> => ({
    settings: settings(),
    projects: new Map(selectProjects.all().map((row) => [row.id, toProject(row)])),
    clients: new Map(selectClients.all().map((row) => [row.id, toClient(row)])),
    invoices: new Map(selectInvoices.all().map((row) => [row.id, { ...row, reference: shownName(row.reference) }])),
    nextProjectId: next('projects'),
    nextClientId: next('clients'),
    nextInvoiceId: next('invoices'),
    nextTaskId: next('tasks'),
    nextEntryId: next('time_entries'),
    ...others(),
  });

  const rowsOf = (ids: readonly number[], day: Day) => ids.map((id) => ({ id, row: selectOne.get({ ...day, id }) }));

  return {
    settings,

    load: (day: Day): Stored => ({ ...rest(), tasks: Table.from(selectAll.all(day).map(toTask)) }),

    /** The state with only these tasks. */
    some: (ids: readonly number[], day: Day): Stored => ({
      ...rest(),
      tasks: Table.from(rowsOf(ids, day).flatMap(({ row }) => (row ? [toTask(row)] : []))),
    }),

    /** The delta of a write that changed these tasks. */
    delta(touched: readonly number[], day: Day): Delta {
      const rows = rowsOf(touched, day);
      return {
        ...rest(),
        upserted: rows.flatMap(({ row }) => (row ? [toTask(row)] : [])),
        removed: rows.flatMap(({ id, row }) => (row ? [] : [id])),
      };
    },
  };
}
