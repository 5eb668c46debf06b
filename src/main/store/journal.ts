import type { Database } from 'better-sqlite3';
import { cleanLine } from '#shared/model/cleanText.ts';
import type { Step } from '#shared/commands/command.ts';
import type { StepLabel } from '../core/ports.ts';
import type { createImportedRows } from './importedRows.ts';
import { rowWriter, triggers } from './journalTables.ts';
import type { TableName } from './journalTables.ts';

/** Maximum number of steps. Their age does not count, since a clock that jumps would make all of them old. */
const STEPS_KEPT = 1000;

/** A row that was written: its images before and after, as JSON; null: it was not there. */
export type RowImage = { readonly table: TableName; readonly before: string | null; readonly after: string | null };

/** A step that was undone or redone. `at`, `clock`: when it was last written, and the clock state then. */
export type Played = {
  readonly at: number;
  readonly clock: number;
  readonly rows: readonly RowImage[];
  /** The tasks that an import added or changed. */
  readonly imported: readonly number[];
};

type StepRow = Step & { id: number; at: number; clock: number };

/**
 * Undo and redo by row images. Triggers write the images of the current step, so whatever a command writes can be undone
 * exactly. Call every method inside a transaction. `clock`: the clock state at `at`, ms UTC.
 */
export function createJournal(
  db: Database,
  imported: Pick<ReturnType<typeof createImportedRows>, 'park' | 'bringBack' | 'forgetParked'>,
) {
  db.exec(triggers());
  const setCurrent = db.prepare('UPDATE journal_current SET step_id = ?');
  const dropUndone = db.prepare('DELETE FROM journal_steps WHERE undone = 1');
  const insertStep = db.prepare(
    'INSERT INTO journal_steps (at, clock, command, title) VALUES (@at, @clock, @command, @title)',
  );
  const setCount = db.prepare('UPDATE journal_steps SET count = ? WHERE id = ?');
  const prune = db.prepare('DELETE FROM journal_steps WHERE id <= ?');
  const rowsOf = db.prepare<[number], RowImage>(
    'SELECT table_name AS "table", before, after FROM journal_rows WHERE step_id = ? ORDER BY id',
  );
  const setUndone = db.prepare('UPDATE journal_steps SET undone = @undone, at = @at, clock = @clock WHERE id = @id');
  const lastDone = db.prepare<[], StepRow>('SELECT * FROM journal_steps WHERE undone = 0 ORDER BY id DESC LIMIT 1');
  const firstUndone = db.prepare<[], StepRow>('SELECT * FROM journal_steps WHERE undone = 1 ORDER BY id LIMIT 1');
  const put = rowWriter(db);

  /** An import that is undone takes its rows with it, and brings them back. */
  function moveImported(image: string): readonly number[] {
    const { id, done } = JSON.parse(image) as { id: number; done: 0 | 1 };
    return done === 1 ? imported.bringBack(id) : imported.park(id);
  }

  function play(step: StepRow | undefined, undone: 0 | 1, at: number, clock: number): Played | null {
    if (!step) return null;
    const written = rowsOf.all(step.id);
    const rows = undone === 1 ? written.toReversed().map(turned) : written;
    const moved: number[] = [];
    for (const { table, before, after } of rows) {
      put(table, before, after);
      if (table === 'imports' && after !== null) moved.push(...moveImported(after));
    }
    setUndone.run({ id: step.id, undone, at, clock });
    return { at: step.at, clock: step.clock, rows, imported: moved };
  }

  return {
    /**
     * Runs `write` as one step, whose number only grows, and `after` on the rows it wrote, as part of the step. What was
     * undone before can no longer be redone.
     */
    record(
      label: StepLabel,
      at: number,
      clock: number,
      write: (step: number) => void,
      after: (rows: readonly RowImage[]) => number,
    ): void {
      dropUndone.run();
      imported.forgetParked();
      const step = insertStep.run({ ...label, at, clock }).lastInsertRowid as number;
      setCurrent.run(step);
      write(step);
      setCount.run(after(rowsOf.all(step)), step);
      setCurrent.run(null);
      prune.run(step - STEPS_KEPT);
    },

    /** Undoes the last step; null if there is none. */
    undo: (at: number, clock: number): Played | null => play(lastDone.get(), 1, at, clock),

    /** Redoes the step that was undone last; null if there is none. */
    redo: (at: number, clock: number): Played | null => play(firstUndone.get(), 0, at, clock),

    /** The steps that undo and redo would apply next. */
    next: (): { undo: Step | null; redo: Step | null } => ({
      undo: toStep(lastDone.get()),
      redo: toStep(firstUndone.get()),
    }),
  };
}

const turned = ({ table, before, after }: RowImage): RowImage => ({ table, before: after, after: before });

const toStep = (row: StepRow | undefined): Step | null =>
  row ? { command: row.command, title: row.title === null ? null : cleanLine(row.title), count: row.count } : null;
