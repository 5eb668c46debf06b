import type { Database } from 'better-sqlite3';
import { detailNames } from './taskColumns.ts';

/** The columns of each journalled table, the key first. Row images contain exactly these. */
export const tables = {
  tasks: ['id', 'title', 'state', 'done_at', 'position', 'created_at', 'never_ask', 'import_id', ...detailNames],
  projects: ['id', 'name', 'client_id', 'colour', 'archived', 'billable', 'rates', 'budget', 'import_id'],
  clients: ['id', 'name', 'currency', 'archived', 'billable', 'rates', 'import_id'],
  invoices: ['id', 'reference', 'date', 'import_id'],
  imports: ['id', 'at', 'name', 'format', 'done'],
  time_entries: [
    'id',
    'task_id',
    'started_at',
    'ended_at',
    'zone',
    'note',
    'clock_step',
    'paused_in',
    'clock',
    'billable',
    'invoice_id',
    'day_only',
    'import_key',
    'import_id',
  ],
  settings: ['key', 'value'],
  away_parts: ['id', 'why', 'entry_id', 'since', 'until', 'clock'],
} as const;

export type TableName = keyof typeof tables;

/**
 * Creates the triggers for this connection only, so the list above alone determines what is journalled. Rows of an import
 * that is not done are not: a command that removes some with their task must not bring them back if the import fails.
 * `journal_current` holds the step being written, or null outside of a step and during undo and redo.
 */
export function triggers(): string {
  const image = (row: 'OLD' | 'NEW', columns: readonly string[]) =>
    `json_object(${columns.map((column) => `'${column}', ${row}.${column}`).join(', ')})`;
  const trigger = (table: TableName, event: 'INSERT' | 'UPDATE' | 'DELETE') => {
    const columns = tables[table];
    const before = event === 'INSERT' ? 'NULL' : image('OLD', columns);
    const after = event === 'DELETE' ? 'NULL' : image('NEW', columns);
    const counts = (columns as readonly string[]).includes('import_id')
      ? ` AND NOT EXISTS (SELECT 1 FROM imports WHERE id = ${event === 'INSERT' ? 'NEW' : 'OLD'}.import_id AND done = 0)`
      : '';
    return `CREATE TEMP TRIGGER journal_${table}_${event}
      AFTER ${event === 'UPDATE' ? `UPDATE OF ${columns.join(', ')}` : event} ON main.${table}
      BEGIN
        INSERT INTO journal_rows (step_id, table_name, before, after)
        SELECT step_id, '${table}', ${before}, ${after} FROM journal_current WHERE step_id IS NOT NULL${counts};
      END;`;
  };
  return `CREATE TEMP TABLE journal_current (step_id INTEGER);
    INSERT INTO journal_current VALUES (NULL);
    ${(Object.keys(tables) as TableName[]).flatMap((table) => (['INSERT', 'UPDATE', 'DELETE'] as const).map((event) => trigger(table, event))).join('\n')}`;
}

/** Returns a function that changes a row from one image to another; null means that the row does not exist. */
export function rowWriter(db: Database) {
  const statements = (table: TableName) => {
    const columns = tables[table];
    const key = columns[0];
    const value = (column: string) => `json_extract(@image, '$.${column}')`;
    return {
      insert: db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(value).join(', ')})`),
      update: db.prepare(
        `UPDATE ${table} SET ${columns.map((column) => `${column} = ${value(column)}`).join(', ')} WHERE ${key} = ${value(key)}`,
      ),
      remove: db.prepare(`DELETE FROM ${table} WHERE ${key} = ${value(key)}`),
    };
  };
  const prepared = {
    tasks: statements('tasks'),
    projects: statements('projects'),
    clients: statements('clients'),
    invoices: statements('invoices'),
    imports: statements('imports'),
    time_entries: statements('time_entries'),
    settings: statements('settings'),
    away_parts: statements('away_parts'),
  };
  return (table: TableName, from: string | null, to: string | null): void => {
    if (to === null) prepared[table].remove.run({ image: from });
    else if (from === null) prepared[table].insert.run({ image: to });
    else prepared[table].update.run({ image: to });
  };
}
