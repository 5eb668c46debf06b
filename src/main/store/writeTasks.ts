import type { Database } from 'better-sqlite3';
import type { TaskDetails } from '#shared/model/task.ts';
import type { Writes } from './writes.ts';

type TaskChange =
  | 'taskAdded'
  | 'taskDetailed'
  | 'taskRenamed'
  | 'taskMoved'
  | 'taskCompleted'
  | 'taskReopened'
  | 'taskDeleted'
  | 'neverAskSet';

const detailColumns = ({ tags, ...details }: TaskDetails) => ({ ...details, tags: JSON.stringify(tags) });

export function taskWrites(db: Database): Writes<TaskChange> {
  const add = db.prepare(
    `INSERT INTO tasks (id, title, position, created_at, project_id, tags, notes, estimate, due)
    VALUES (@id, @title, @position, @createdAt, @projectId, @tags, @notes, @estimate, @due)`,
  );
  const detail = db.prepare(
    'UPDATE tasks SET project_id = @projectId, tags = @tags, notes = @notes, estimate = @estimate, due = @due WHERE id = @id',
  );
  const rename = db.prepare('UPDATE tasks SET title = @title WHERE id = @id');
  const move = db.prepare('UPDATE tasks SET position = @position WHERE id = @id');
  const complete = db.prepare("UPDATE tasks SET state = 'done', done_at = @at WHERE id = @id");
  const reopen = db.prepare("UPDATE tasks SET state = 'open', done_at = NULL WHERE id = @id");
  const deleteEntries = db.prepare('DELETE FROM time_entries WHERE task_id = ?');
  const deleteTask = db.prepare('DELETE FROM tasks WHERE id = ?');
  const setNeverAsk = db.prepare('UPDATE tasks SET never_ask = ? WHERE id = ?');
  return {
    taskAdded: (change) => add.run({ ...change, ...detailColumns(change.details) }),
    taskDetailed: ({ id, details }) => detail.run({ id, ...detailColumns(details) }),
    taskRenamed: (change) => rename.run(change),
    taskMoved: (change) => move.run(change),
    taskCompleted: (change) => complete.run(change),
    taskReopened: (change) => reopen.run(change),
    taskDeleted({ id }) {
      // Entries first: the journal plays backwards, and an entry needs its task.
      deleteEntries.run(id);
      deleteTask.run(id);
    },
    neverAskSet: ({ id, neverAsk }) => setNeverAsk.run(neverAsk ? 1 : 0, id),
  };
}
