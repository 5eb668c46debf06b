import type { Database } from 'better-sqlite3';
import { tables } from './journalTables.ts';

/** The tables that imports add rows to, in an order in which rows come after those they need. */
const owned = ['clients', 'projects', 'tasks', 'invoices', 'time_entries'] as const;
type Owned = (typeof owned)[number];

function statementsOf(db: Database, table: Owned) {
  const columns = tables[table];
  const image = `json_object(${columns.map((column) => `'${column}', ${column}`).join(', ')})`;
  const values = columns.map((column) => `image ->> '${column}'`).join(', ');
  return {
    park: db.prepare<[number]>(
      `INSERT INTO parked_rows (import_id, table_name, image)
      SELECT import_id, '${table}', ${image} FROM ${table} WHERE import_id = ? ORDER BY id`,
    ),
    remove: db.prepare<[number]>(`DELETE FROM ${table} WHERE import_id = ?`),
    bringBack: db.prepare<[number]>(
      `INSERT INTO ${table} (${columns.join(', ')})
      SELECT ${values} FROM parked_rows WHERE import_id = ? AND table_name = '${table}' ORDER BY id`,
    ),
  };
}

/**
 * The rows that imports added. However many they are, an import is one row of the journal: undo parks what it added,
 * and redo brings that back. Call inside a transaction; throws SQLite's errors.
 */
export function createImportedRows(db: Database) {
  const statements = owned.map((table) => statementsOf(db, table));
  const unpark = db.prepare<[number]>('DELETE FROM parked_rows WHERE import_id = ?');
  // Where there is nothing to delete, SQLite would write the pages of the empty table all the same.
  const isAnyParked = db.prepare<[], number>('SELECT EXISTS (SELECT 1 FROM parked_rows)').pluck();
  const forget = db.prepare('DELETE FROM parked_rows');
  const touched = db
    .prepare<[{ id: number }], number>(
      `SELECT id FROM tasks WHERE import_id = :id UNION SELECT task_id FROM time_entries WHERE import_id = :id`,
    )
    .pluck();
  const remove = (id: number): void => statements.toReversed().forEach((one) => one.remove.run(id));

  return {
    /** The tasks that an import added, or added entries to. */
    touched: (id: number): number[] => touched.all({ id }),
    remove,
    /** Removes the rows of an import that is undone, but keeps them for redo. Returns the tasks it touched. */
    park(id: number): number[] {
      const tasks = touched.all({ id });
      for (const one of statements) one.park.run(id);
      remove(id);
      return tasks;
    },
    /** The other way. */
    bringBack(id: number): number[] {
      for (const one of statements) one.bringBack.run(id);
      unpark.run(id);
      return touched.all({ id });
    },
    /** Nothing can be redone any more. */
    forgetParked(): void {
      if (isAnyParked.get() === 1) forget.run();
    },
  };
}

/** Removes what imports added that never ended, because Stint did. Throws SQLite's errors. */
export function removeUnfinishedImports(db: Database): void {
  const open = db
    .prepare<[], number>('SELECT id FROM imports WHERE done = 0 AND id NOT IN (SELECT import_id FROM parked_rows)')
    .pluck()
    .all();
  if (open.length === 0) return;
  const rows = createImportedRows(db);
  const drop = db.prepare('DELETE FROM imports WHERE id = ?');
  db.transaction(() => {
    for (const id of open) {
      rows.remove(id);
      drop.run(id);
    }
  })();
}
