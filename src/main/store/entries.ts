import type { Database } from 'better-sqlite3';
import { cleanText } from '#shared/model/cleanText.ts';
import type { History } from '#shared/model/history.ts';
import type { EntryId, InvoiceId, TaskId } from '#shared/model/ids.ts';
import type { Neighbours, TimeEntry } from '#shared/model/timeEntry.ts';
import type { Interval } from '#shared/time/interval.ts';
import type { KeyedEntry } from '../core/importStore.ts';
import { createEarliest } from './earliest.ts';
import { overlappingParts } from './overlapping.ts';
import { toFlag } from './rows.ts';
import { IS_FINISHED } from './unfinished.ts';
import type { Unfinished } from './unfinished.ts';

export type EntryRow = {
  id: EntryId;
  task_id: TaskId;
  started_at: number;
  ended_at: number | null;
  zone: string;
  note: string;
  clock_step: number;
  clock: number;
  billable: number | null;
  invoice_id: number | null;
  day_only: number;
};

/** The columns of an EntryRow. */
export const COLUMNS =
  'id, task_id, started_at, ended_at, zone, note, clock_step, clock, billable, invoice_id, day_only';

export const toEntry = (row: EntryRow): TimeEntry => ({
  id: row.id,
  taskId: row.task_id,
  startedAt: row.started_at,
  endedAt: row.ended_at,
  zone: row.zone,
  note: cleanText(row.note),
  clockStep: row.clock_step,
  clock: row.clock,
  billable: toFlag(row.billable),
  invoiceId: row.invoice_id,
  dayOnly: row.day_only === 1,
});

/** Queries of the stored entries. `unfinished`: those that are in no list yet. They throw SQLite's errors. */
export function createEntries(db: Database, unfinished: () => Unfinished) {
  const byId = db.prepare<[EntryId], EntryRow>(`SELECT ${COLUMNS} FROM time_entries WHERE id = ?`);
  const overlapping = overlappingParts.map((part) =>
    db.prepare<[Interval & Unfinished], EntryRow>(
      `SELECT ${COLUMNS} ${part} AND ${IS_FINISHED} ORDER BY started_at, id`,
    ),
  );
  const lastEnd = db
    .prepare<[number], number | null>('SELECT max(ended_at) FROM time_entries WHERE ended_at <= ?')
    .pluck();
  const billed = db
    .prepare<[TaskId], number>('SELECT count(*) FROM time_entries WHERE task_id = ? AND invoice_id IS NOT NULL')
    .pluck();
  const invoiced = db.prepare<[InvoiceId], number>('SELECT count(*) FROM time_entries WHERE invoice_id = ?').pluck();
  const ofTask = db.prepare<[Interval & Unfinished & { taskId: TaskId }], EntryRow>(
    `SELECT ${COLUMNS} FROM time_entries
    WHERE task_id = :taskId AND started_at < :end AND (ended_at > :start OR ended_at IS NULL)
      AND ${IS_FINISHED} ORDER BY started_at DESC, id DESC`,
  );
  const startOfTask = db
    .prepare<[{ taskId: TaskId; before: number; skip: number }], number>(
      `SELECT started_at FROM time_entries WHERE task_id = :taskId AND started_at < :before
      ORDER BY started_at DESC LIMIT 1 OFFSET :skip`,
    )
    .pluck();
  // Two queries, so that each of them reads no more than it returns.
  const running = db.prepare<[number], EntryRow>(
    `SELECT ${COLUMNS} FROM time_entries WHERE ended_at IS NULL ORDER BY started_at DESC, id DESC LIMIT ?`,
  );
  const ended = db.prepare<[Unfinished & { limit: number }], EntryRow>(
    `SELECT ${COLUMNS} FROM time_entries WHERE ended_at IS NOT NULL AND ${IS_FINISHED}
    ORDER BY started_at DESC, id DESC LIMIT :limit`,
  );
  const all = db.prepare<[Unfinished], EntryRow & { import_key: string | null }>(
    `SELECT ${COLUMNS}, import_key FROM time_entries WHERE ${IS_FINISHED} ORDER BY started_at, id`,
  );
  const earliest = createEarliest(db);
  const history: History = {
    entry: (id) => asEntry(byId.get(id)),
    between: ({ start, end }) => overlapping.flatMap((part) => part.all({ start, end, ...unfinished() }).map(toEntry)),
    since: (at) => history.between({ start: earliest(at), end: Infinity }),
    lastEnd: (at) => lastEnd.get(at) ?? null,
    billedCount: (taskId) => billed.get(taskId) ?? 0,
    invoicedCount: (invoiceId) => invoiced.get(invoiceId) ?? 0,
  };

  return {
    history,
    /** Entries of a task that overlap an interval, latest start first. */
    ofTask: (taskId: TaskId, { start, end }: Interval): TimeEntry[] =>
      ofTask.all({ taskId, start, end, ...unfinished() }).map(toEntry),
    /**
     * The start, ms UTC, of the latest entry of a task that starts before `before`, after skipping `skip` entries; null
     * if there are no more.
     */
    startOfTask: (taskId: TaskId, before: number, skip: number): number | null =>
      startOfTask.get({ taskId, before, skip }) ?? null,
    /** All entries, by start. */
    all: (): KeyedEntry[] =>
      all.all(unfinished()).map((row) => Object.assign(toEntry(row), { importKey: row.import_key })),
    /** The latest entries: running ones first, then by start, latest first. */
    latest: (limit: number): TimeEntry[] =>
      [...running.all(limit), ...ended.all({ limit, ...unfinished() })].slice(0, limit).map(toEntry),
    /** The entries of the same task right before and after an entry. */
    neighbours: createNeighbours(db),
  };
}

const asEntry = (row: EntryRow | undefined): TimeEntry | null => (row ? toEntry(row) : null);

function createNeighbours(db: Database): (id: EntryId) => Neighbours {
  const beside = (comparison: '<' | '>', order: 'ASC' | 'DESC') =>
    db.prepare<[EntryId], EntryRow>(
      `SELECT ${COLUMNS.replaceAll(/\w+/gu, 'other.$&')} FROM time_entries AS one JOIN time_entries AS other USING (task_id)
      WHERE one.id = ? AND (other.started_at, other.id) ${comparison} (one.started_at, one.id)
      ORDER BY other.started_at ${order}, other.id ${order} LIMIT 1`,
    );
  const previous = beside('<', 'DESC');
  const next = beside('>', 'ASC');
  return (id) => ({ previous: asEntry(previous.get(id)), next: asEntry(next.get(id)) });
}
