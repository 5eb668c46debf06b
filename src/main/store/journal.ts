import type { Database } from 'better-sqlite3';
import { cleanLine } from '#shared/domain/cleanText.ts';
import type { Step } from '#shared/domain/snapshot.ts';
import type { TaskId } from '#shared/domain/task.ts';
import type { StepLabel } from '../core/ports.ts';

/** Steps kept: so many, and none older than 30 days. */
const STEPS_KEPT = 1000;
const KEPT_FOR = 30 * 24 * 3600 * 1000;

/** Each journalled table's key and columns; the images hold just these. */
const tables = {
  tasks: [
    'id',
    'title',
    'state',
    'done_at',
    'position',
    'created_at',
    'never_ask',
    'project_id',
    'tags',
    'notes',
    'estimate',
    'due',
  ],
  projects: ['id', 'name', 'client', 'colour', 'archived'],
  time_entries: ['id', 'task_id', 'started_at', 'ended_at', 'zone', 'note', 'clock_step', 'paused_in'],
  settings: ['key', 'value'],
  away_questions: ['id', 'why', 'stretches', 'entry_ids'],
} as const;

type TableName = keyof typeof tables;
type Row = { table_name: TableName; before: string | null; after: string | null };

/**
 * Undo and redo by row images. Triggers write the images while the pen is down, so whatever a command writes can be taken
 * back exactly. Every method must run inside a transaction of the caller.
 */
export function createJournal(db: Database) {
  db.exec(triggers());
  const setPen = db.prepare('UPDATE journal_pen SET step_id = ?');
  const dropUndone = db.prepare('DELETE FROM journal_steps WHERE undone = 1');
  const insertStep = db.prepare('INSERT INTO journal_steps (at, command, title) VALUES (@at, @command, @title)');
  const setCount = db.prepare('UPDATE journal_steps SET count = ? WHERE id = ?');
  const prune = db.prepare('DELETE FROM journal_steps WHERE id <= ? OR at < ?');
  const rowsOf = db.prepare<[number], Row>(
    'SELECT table_name, before, after FROM journal_rows WHERE step_id = ? ORDER BY id',
  );
  const markUndone = db.prepare('UPDATE journal_steps SET undone = ? WHERE id = ?');
  const lastDone = db.prepare<[], StepRow>('SELECT * FROM journal_steps WHERE undone = 0 ORDER BY id DESC LIMIT 1');
  const firstUndone = db.prepare<[], StepRow>('SELECT * FROM journal_steps WHERE undone = 1 ORDER BY id LIMIT 1');
  const put = writers(db);

  return {
    /** Runs `write` as one step, whose number only grows; answers the tasks it touched. What was undone before can no longer be redone. */
    record(label: StepLabel, write: (step: number) => void): TaskId[] {
      dropUndone.run();
      const step = insertStep.run(label).lastInsertRowid as number;
      setPen.run(step);
      write(step);
      setPen.run(null);
      const touched = touchedTasks(rowsOf.all(step));
      setCount.run(touched.length, step);
      prune.run(step - STEPS_KEPT, label.at - KEPT_FOR);
      return touched;
    },

    /** Takes back the last step; null when there is none. */
    undo(): TaskId[] | null {
      const step = lastDone.get();
      if (!step) return null;
      const rows = rowsOf.all(step.id);
      for (const row of rows.toReversed()) put(row.table_name, row.after, row.before);
      markUndone.run(1, step.id);
      return touchedTasks(rows);
    },

    /** Brings back what was undone last; null when there is nothing. */
    redo(): TaskId[] | null {
      const step = firstUndone.get();
      if (!step) return null;
      const rows = rowsOf.all(step.id);
      for (const row of rows) put(row.table_name, row.before, row.after);
      markUndone.run(0, step.id);
      return touchedTasks(rows);
    },

    /** What undo and redo would do next. */
    next: (): { undo: Step | null; redo: Step | null } => ({
      undo: toStep(lastDone.get()),
      redo: toStep(firstUndone.get()),
    }),
  };
}

/**
 * The triggers, of this connection only: so the list above is all there is to say about what is journalled. The pen names
 * the step being written; null while a step is undone or redone, or outside of one.
 */
function triggers(): string {
  const image = (row: 'OLD' | 'NEW', columns: readonly string[]) =>
    `json_object(${columns.map((column) => `'${column}', ${row}.${column}`).join(', ')})`;
  const trigger = (table: TableName, event: 'INSERT' | 'UPDATE' | 'DELETE') => {
    const columns = tables[table];
    const before = event === 'INSERT' ? 'NULL' : image('OLD', columns);
    const after = event === 'DELETE' ? 'NULL' : image('NEW', columns);
    return `CREATE TEMP TRIGGER journal_${table}_${event}
      AFTER ${event === 'UPDATE' ? `UPDATE OF ${columns.join(', ')}` : event} ON main.${table}
      BEGIN
        INSERT INTO journal_rows (step_id, table_name, before, after)
        SELECT step_id, '${table}', ${before}, ${after} FROM journal_pen WHERE step_id IS NOT NULL;
      END;`;
  };
  return `CREATE TEMP TABLE journal_pen (step_id INTEGER);
    INSERT INTO journal_pen VALUES (NULL);
    ${(Object.keys(tables) as TableName[]).flatMap((table) => (['INSERT', 'UPDATE', 'DELETE'] as const).map((event) => trigger(table, event))).join('\n')}`;
}

type StepRow = { id: number; command: Step['command']; title: string | null; count: number };

const toStep = (row: StepRow | undefined): Step | null =>
  row ? { command: row.command, title: row.title === null ? null : cleanLine(row.title), count: row.count } : null;

/** A function that turns a row from one image into another; null stands for a row that is not there. */
function writers(db: Database) {
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
    time_entries: statements('time_entries'),
    settings: statements('settings'),
    away_questions: statements('away_questions'),
  };
  return (table: TableName, from: string | null, to: string | null): void => {
    if (to === null) prepared[table].remove.run({ image: from });
    else if (from === null) prepared[table].insert.run({ image: to });
    else prepared[table].update.run({ image: to });
  };
}

/** Ids of the tasks whose own row or entries are among the images. */
function touchedTasks(rows: readonly Row[]): TaskId[] {
  const ids = new Set<TaskId>();
  for (const { table_name, before, after } of rows) {
    for (const image of [before, after]) {
      if (image === null) continue;
      const row = JSON.parse(image) as { id?: number; task_id?: number };
      const id = table_name === 'tasks' ? row.id : table_name === 'time_entries' ? row.task_id : undefined;
      if (id !== undefined) ids.add(id);
    }
  }
  return [...ids];
}
