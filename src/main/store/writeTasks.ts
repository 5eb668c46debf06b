import type { Database } from 'better-sqlite3';
import type { Writes } from './writes.ts';
import { detailNames, detailParameters } from './taskColumns.ts';

type TaskChange =
  | 'taskAdded'
  | 'taskDetailed'
  | 'taskRenamed'
  | 'taskMoved'
  | 'taskCompleted'
  | 'taskReopened'
  | 'taskDeleted'
  | 'neverAskSet';

export function taskWrites(db: Database): Writes<TaskChange> {
  const add = db.prepare(
    `INSERT INTO tasks (id, title, position, created_at, ${detailNames.join(', ')})
    VALUES (@id, @title, @position, @createdAt, ${detailNames.map((name) => `@${name}`).join(', ')})`,
  );
  const detail = db.prepare(
    `UPDATE tasks SET ${detailNames.map((name) => `${name} = @${name}`).join(', ')} WHERE id = @id`,
  );
  const rename = db.prepare('UPDATE tasks SET title = @title WHERE id = @id');
  const move = db.prepare('UPDATE tasks SET position = @position WHERE id = @id');
  const complete = db.prepare("UPDATE tasks SET state = 'done', done_at = @at WHERE id = @id");
  const reopen = db.prepare("UPDATE tasks SET state = 'open', done_at = NULL WHERE id = @id");
  const deleteEntries = db.prepare('DELETE FROM time_entries WHERE task_id = ?');
  const deleteTask = db.prepare('DELETE FROM tasks WHERE id = ?');
  const setNeverAsk = db.prepare('UPDATE tasks SET never_ask = ? WHERE id = ?');
  return {
    taskAdded: (change) => add.run({ ...change, ...detailParameters(change.details) }),
    taskDetailed: ({ id, details }) => detail.run({ id, ...detailParameters(details) }),
    taskRenamed: (change) => rename.run(change),
    taskMoved: (change) => move.run(change),
    taskCompleted: (change) => complete.run(change),
    taskReopened: (change) => reopen.run(change),
    taskDeleted({ id }) {
      // Entries first: undo applies rows in reverse order, and an entry needs its task.
      deleteEntries.run(id);
      deleteTask.run(id);
    },
    neverAskSet: ({ id, neverAsk }) => setNeverAsk.run(neverAsk ? 1 : 0, id),
  };
}
