import type { Database } from 'better-sqlite3';
import type { Change } from '#shared/commands/change.ts';
import type { TaskId } from '#shared/model/ids.ts';
import type { ReservedIds } from '../core/importStore.ts';
import { StoreError } from '../core/ports.ts';
import type { createChangeWriter } from './changeWriter.ts';
import { createImportedRows } from './importedRows.ts';
import { nothingUnfinished } from './unfinished.ts';
import type { Unfinished } from './unfinished.ts';

/** Where ids of an import's rows come from, and the change that adds such a row. */
const sources = {
  clients: 'clientAdded',
  projects: 'projectAdded',
  tasks: 'taskAdded',
  invoices: 'invoiceAdded',
} as const;
type Source = keyof typeof sources;

const idOf = (change: Change): number | null => {
  if (change.type === 'clientAdded') return change.client.id;
  if (change.type === 'projectAdded') return change.project.id;
  if (change.type === 'invoiceAdded') return change.invoice.id;
  return change.type === 'taskAdded' ? change.id : null;
};

/** Returns a function that sets ids of a table aside, so many of them, and returns the first. */
function createReservation(db: Database): (table: string, count: number) => number {
  const nextId = db.prepare<[string], number>('SELECT seq FROM sqlite_sequence WHERE name = ?').pluck();
  const addCounter = db.prepare<[{ name: string }]>(
    'INSERT INTO sqlite_sequence (name, seq) SELECT @name, 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = @name)',
  );
  const skip = db.prepare<[number, string]>('UPDATE sqlite_sequence SET seq = seq + ? WHERE name = ?');
  return (table, count) => {
    addCounter.run({ name: table });
    const first = (nextId.get(table) ?? 0) + 1;
    skip.run(count, table);
    return first;
  };
}

/** Writes imports. Call inside a transaction; throws SQLite's errors. */
export function createImports(db: Database, write: ReturnType<typeof createChangeWriter>) {
  const rows = createImportedRows(db);
  const begin = db.prepare<[{ at: number; name: string; format: string }]>(
    'INSERT INTO imports (at, name, format) VALUES (@at, @name, @format)',
  );
  const isOpen = db
    .prepare<[number], number>('SELECT EXISTS (SELECT 1 FROM imports WHERE id = ? AND done = 0)')
    .pluck();
  const finish = db.prepare<[number]>('UPDATE imports SET done = 1 WHERE id = ?');
  const drop = db.prepare<[number]>('DELETE FROM imports WHERE id = ?');
  const reserve = createReservation(db);
  const own = Object.fromEntries(
    Object.keys(sources).map((table) => [
      table,
      db.prepare<[number, number]>(`UPDATE ${table} SET import_id = ? WHERE id = ?`),
    ]),
  ) as Record<Source, ReturnType<typeof db.prepare<[number, number]>>>;

  let unfinished = nothingUnfinished;

  /** @throws StoreError if an import is gone, since all data was replaced or opened again */
  function assertOpen(id: number): void {
    if (isOpen.get(id) !== 1) throw new StoreError('failed', 'the data was replaced');
  }

  return {
    ...rows,
    assertOpen,
    /** The entries that do not count yet. */
    unfinished: (): Unfinished => unfinished,
    /** Begins an import. Its ids are set aside, since commands go on between its slices. */
    begin(at: number, name: string, format: string, counts: ReservedIds): { id: number; first: ReservedIds } {
      const id = begin.run({ at, name, format }).lastInsertRowid as number;
      const first = {
        clients: reserve('clients', counts.clients),
        projects: reserve('projects', counts.projects),
        tasks: reserve('tasks', counts.tasks),
        invoices: reserve('invoices', counts.invoices),
        entries: reserve('time_entries', counts.entries),
      };
      unfinished = { firstUnfinished: first.entries, lastUnfinished: first.entries + counts.entries - 1 };
      return { id, first };
    },
    /** Writes changes as part of an import. */
    add(id: number, changes: readonly Change[]): void {
      assertOpen(id);
      for (const change of changes) {
        write(change, 0);
        const row = idOf(change);
        const table = (Object.keys(sources) as Source[]).find((name) => sources[name] === change.type);
        if (row !== null && table) own[table].run(id, row);
      }
    },
    finish(id: number): void {
      assertOpen(id);
      finish.run(id);
      unfinished = nothingUnfinished;
    },
    /** Removes an import that was cancelled. Returns the tasks it touched. */
    drop(id: number): readonly TaskId[] {
      const tasks = rows.touched(id);
      rows.remove(id);
      drop.run(id);
      unfinished = nothingUnfinished;
      return tasks;
    },
  };
}
