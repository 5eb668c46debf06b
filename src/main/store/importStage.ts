import type { Database } from 'better-sqlite3';
import { OWN_SOURCE } from '../core/importStore.ts';
import type { ReservedIds, StagedEntry, StagedMark, StageSummary, WorkSpan } from '../core/importStore.ts';
import { StoreError } from '../core/ports.ts';
import { createOverlapSearch } from './importOverlaps.ts';
import { fromFlag } from './rows.ts';

const TABLES = `
  DROP TABLE IF EXISTS temp.staged_entries;
  DROP TABLE IF EXISTS temp.staged_works;
  DROP TABLE IF EXISTS temp.staged_invoices;
  CREATE TEMP TABLE staged_works (work INTEGER PRIMARY KEY, task_id INTEGER);
  CREATE TEMP TABLE staged_invoices (place INTEGER PRIMARY KEY, id INTEGER NOT NULL);
  CREATE TEMP TABLE staged_entries (
    n INTEGER PRIMARY KEY,
    line INTEGER NOT NULL,
    key TEXT NOT NULL,
    work INTEGER NOT NULL,
    note TEXT NOT NULL,
    billable INTEGER,
    started_at INTEGER NOT NULL,
    ended_at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    day_only INTEGER NOT NULL,
    invoice INTEGER,
    duplicate INTEGER NOT NULL DEFAULT 0,
    differs INTEGER NOT NULL DEFAULT 0,
    overlaps INTEGER NOT NULL DEFAULT 0
  );
  CREATE INDEX temp.staged_by_start ON staged_entries (started_at);
  CREATE UNIQUE INDEX temp.staged_by_key ON staged_entries (key);`;

/**
 * Where the key says nothing, the same times on the same task in an entry that came some other way are the same entry.
 * So they are in a file of Stint where that entry has a key that is not in it: it was changed since it was imported.
 */
const DUPLICATE = `EXISTS (SELECT 1 FROM main.time_entries WHERE import_key = staged.key)
  OR EXISTS (SELECT 1 FROM main.time_entries AS other WHERE other.started_at = staged.started_at
    AND other.ended_at = staged.ended_at AND other.task_id = (SELECT task_id FROM staged_works WHERE work = staged.work)
    AND (other.import_key IS NULL OR substr(other.import_key, 1, :source) <> substr(staged.key, 1, :source)
      OR staged.key GLOB '${OWN_SOURCE}*' AND other.import_key NOT IN (SELECT key FROM staged_entries)))`;

/** Day-only entries can lie elsewhere on the same day, so lengths are compared. A running one has none. */
const DIFFERS = `EXISTS (SELECT 1 FROM main.time_entries AS other WHERE other.import_key = staged.key
  AND other.ended_at - other.started_at IS NOT staged.ended_at - staged.started_at)`;

function statementsOf(db: Database) {
  db.exec(TABLES);
  const isNew = 'duplicate = 0';
  return {
    add: db.prepare(
      `INSERT OR IGNORE INTO staged_entries
        (line, key, work, note, billable, started_at, ended_at, zone, day_only, invoice)
      VALUES (@line, @key, @work, @note, @billable, @startedAt, @endedAt, @zone, @dayOnly, @invoice)`,
    ),
    setTask: db.prepare<[number, number | null]>('INSERT OR REPLACE INTO staged_works (work, task_id) VALUES (?, ?)'),
    setInvoice: db.prepare<[number, number]>('INSERT OR REPLACE INTO staged_invoices (place, id) VALUES (?, ?)'),
    compare: db.prepare<[{ from: number; to: number; source: number }]>(
      `UPDATE staged_entries AS staged SET duplicate = ${DUPLICATE}, differs = ${DIFFERS}
      WHERE n BETWEEN :from AND :to`,
    ),
    findOverlaps: createOverlapSearch(db),
    summary: db.prepare<[], Omit<StageSummary, 'staged'>>(
      `SELECT count(*) FILTER (WHERE ${isNew}) AS entries,
        coalesce(sum(ended_at - started_at) FILTER (WHERE ${isNew}), 0) AS time,
        min(started_at) FILTER (WHERE ${isNew}) AS first, max(ended_at) FILTER (WHERE ${isNew}) AS last,
        count(*) FILTER (WHERE ${isNew} AND day_only = 1) AS dayEntries,
        count(*) FILTER (WHERE duplicate = 1) AS duplicates,
        count(*) FILTER (WHERE ${isNew} AND overlaps = 1) AS overlaps
      FROM staged_entries`,
    ),
    count: db.prepare<[], number>('SELECT count(*) FROM staged_entries').pluck(),
    newWorks: db.prepare<[], WorkSpan>(
      `SELECT work, min(started_at) AS first, max(ended_at) AS last FROM staged_entries WHERE ${isNew}
      GROUP BY work ORDER BY work`,
    ),
    newInvoices: db
      .prepare<[], number>(`SELECT DISTINCT invoice FROM staged_entries WHERE ${isNew} AND invoice IS NOT NULL`)
      .pluck(),
    lines: {
      duplicate: db.prepare<[number], number>('SELECT line FROM staged_entries WHERE duplicate = 1 LIMIT ?').pluck(),
      differs: db.prepare<[number], number>('SELECT line FROM staged_entries WHERE differs = 1 LIMIT ?').pluck(),
      overlaps: db
        .prepare<[number], number>(`SELECT line FROM staged_entries WHERE overlaps = 1 AND ${isNew} LIMIT ?`)
        .pluck(),
    },
    write: db.prepare<[{ from: number; to: number; id: number; entries: number }]>(
      `INSERT INTO main.time_entries
        (id, task_id, started_at, ended_at, zone, note, billable, day_only, invoice_id, import_key, import_id)
      SELECT :entries + n - 1, task_id, started_at, ended_at, zone, note, billable, day_only, invoices.id, key, :id
      FROM staged_entries JOIN staged_works USING (work) LEFT JOIN staged_invoices AS invoices ON place = invoice
      WHERE n BETWEEN :from AND :to AND ${isNew}`,
    ),
  };
}

/**
 * Entries of a file before they are imported, in temporary tables, which are no part of the database's file. All of it
 * can be done in slices, so that nothing else has to wait. Throws SQLite's errors.
 */
export function createImportStage(db: Database) {
  let statements: ReturnType<typeof statementsOf> | null = null;
  /** @throws StoreError where there is no stage, since the connection is another one than it was made on */
  const on = () => {
    if (!statements) throw new StoreError('failed', 'what was read of the file is gone');
    return statements;
  };
  // One transaction for many rows. It is deferred, so it does not lock the file, which it does not write.
  const addAll = db.transaction((entries: readonly StagedEntry[]): void => {
    for (const { billable, dayOnly, ...entry } of entries) {
      on().add.run({ ...entry, billable: fromFlag(billable), dayOnly: dayOnly ? 1 : 0 });
    }
  });
  const setAll = db.transaction((tasks: readonly (readonly [work: number, taskId: number | null])[]): void => {
    for (const [work, taskId] of tasks) on().setTask.run(work, taskId);
  });

  const setAllInvoices = db.transaction((invoices: readonly (readonly [place: number, id: number])[]): void => {
    for (const [place, id] of invoices) on().setInvoice.run(place, id);
  });

  return {
    /** Makes an empty stage. */
    clear(): void {
      statements = null;
      statements = statementsOf(db);
    },
    /** Adds entries. One whose key is there already is left out. */
    add: (entries: readonly StagedEntry[]): void => addAll(entries),
    /** The tasks that works stand for; null if there is none yet. */
    setTasks: (tasks: readonly (readonly [work: number, taskId: number | null])[]): void => setAll(tasks),
    /** The invoices that those of the file stand for, by their places. */
    setInvoices: (invoices: readonly (readonly [place: number, id: number])[]): void => setAllInvoices(invoices),
    /** Marks the entries from one number to another that are stored already. `source`: what their keys begin with. */
    findDuplicates: (from: number, to: number, source: string): void =>
      void on().compare.run({ from, to, source: source.length }),
    /** Marks those that overlap others, once duplicates are marked: so many, in the order of their starts; 1 begins. */
    findOverlaps: (from: number, to: number): void => on().findOverlaps(from, to),
    summary: (): StageSummary => ({
      staged: on().count.get() ?? 0,
      ...(on().summary.get() as Omit<StageSummary, 'staged'>),
    }),
    /** The works of entries that are new. */
    newWorks: (): readonly WorkSpan[] => on().newWorks.all(),
    newInvoices: (): readonly number[] => on().newInvoices.all(),
    /** The lines of the first entries with a mark. */
    lines: (what: StagedMark, limit: number): readonly number[] => on().lines[what].all(limit),
    /** Writes the new entries from one number to another, with ids that were reserved from `first` on. */
    write: (from: number, to: number, id: number, { entries }: ReservedIds): void =>
      void on().write.run({ from, to, id, entries }),
  };
}
