import type { Database } from 'better-sqlite3';
import type { EntryMove } from '#shared/model/awayParts.ts';
import type { Interval } from '#shared/time/interval.ts';
import type { EntryId, TaskId } from '#shared/model/ids.ts';
import { STEP } from '../core/clockDrift.ts';
import type { RowImage } from './journal.ts';

type EntryRow = { id: EntryId; task_id: TaskId; started_at: number; ended_at: number | null; clock: number };
type Images = { readonly first: EntryRow | null; readonly task: TaskId };

const parse = (image: string | null): EntryRow | null => (image === null ? null : (JSON.parse(image) as EntryRow));

/** The entries in the rows, each as it was before all of them. */
function entriesIn(rows: readonly RowImage[]): Map<EntryId, Images> {
  const found = new Map<EntryId, Images>();
  for (const { table, before, after } of rows) {
    if (table !== 'time_entries') continue;
    const [first, last] = [parse(before), parse(after)];
    const row = first ?? last;
    if (row && !found.has(row.id)) found.set(row.id, { first, task: row.task_id });
  }
  return found;
}

/** Ids of the tasks that the rows concern, by their own row or by one of their entries. */
export function touchedTasks(rows: readonly RowImage[]): TaskId[] {
  const ids = new Set<TaskId>();
  for (const { table, before, after } of rows) {
    for (const image of [before, after]) {
      if (image === null) continue;
      const row = JSON.parse(image) as { id?: number; task_id?: number };
      const id = table === 'tasks' ? row.id : table === 'time_entries' ? row.task_id : undefined;
      if (id !== undefined) ids.add(id);
    }
  }
  return [...ids];
}

/** The interval of a row on a clock that was never changed; Infinity while it is running. */
const intervalOf = (row: EntryRow | null | undefined): Interval | null =>
  row ? { start: row.started_at - row.clock, end: (row.ended_at ?? Infinity) - row.clock } : null;

/** How a write changed entries. Call inside a transaction. */
export function createEntryMoves(db: Database) {
  const byId = db.prepare<[EntryId], EntryRow>(
    'SELECT id, task_id, started_at, ended_at, clock FROM time_entries WHERE id = ?',
  );
  const moveStart = db.prepare(
    `UPDATE time_entries SET started_at = @startedAt, clock_step = clock_step + @startedAt - started_at, clock = @clock
    WHERE id = @id`,
  );

  return {
    /** The entries in the rows, before and now, on a clock that was never changed. */
    of: (rows: readonly RowImage[]): EntryMove[] =>
      [...entriesIn(rows)].map(([entryId, { first, task }]) => ({
        entryId,
        taskId: task,
        before: intervalOf(first),
        after: intervalOf(byId.get(entryId)),
      })),

    /**
     * Moves the entries that undo or redo started to the current clock state, at `now`, ms UTC. An entry keeps its
     * length, whatever happened to the clock.
     */
    moveToClock(rows: readonly RowImage[], now: number, clock: number): void {
      for (const [id, { first }] of entriesIn(rows)) {
        const row = byId.get(id);
        if (!row || row.ended_at !== null) continue;
        const had = first && first.ended_at !== null ? first.ended_at - first.started_at : 0;
        const shown = row.started_at + clock - row.clock;
        if (row.clock === clock && shown <= now + STEP) continue;
        moveStart.run({ id, startedAt: shown <= now ? shown : now - had, clock });
      }
    },
  };
}
