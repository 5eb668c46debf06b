import type { Database } from 'better-sqlite3';
import { assertNever } from '#shared/model/assertNever.ts';
import type { Change } from '#shared/commands/change.ts';
import type { Project } from '#shared/model/project.ts';
import type { TaskDetails } from '#shared/model/task.ts';

const detailColumns = ({ tags, ...details }: TaskDetails) => ({ ...details, tags: JSON.stringify(tags) });
const projectColumns = ({ archived, ...project }: Project) => ({ ...project, archived: archived ? 1 : 0 });

/** A function that writes one change of a step of the journal. Run it inside a transaction. */
export function createWriter(db: Database): (change: Change, step: number) => void {
  const addTask = db.prepare(
    `INSERT INTO tasks (id, title, position, created_at, project_id, tags, notes, estimate, due)
    VALUES (@id, @title, @position, @createdAt, @projectId, @tags, @notes, @estimate, @due)`,
  );
  const detailTask = db.prepare(
    'UPDATE tasks SET project_id = @projectId, tags = @tags, notes = @notes, estimate = @estimate, due = @due WHERE id = @id',
  );
  const addProject = db.prepare(
    'INSERT INTO projects (id, name, client, colour, archived) VALUES (@id, @name, @client, @colour, @archived)',
  );
  const changeProject = db.prepare(
    'UPDATE projects SET name = @name, client = @client, colour = @colour, archived = @archived WHERE id = @id',
  );
  const leaveProject = db.prepare('UPDATE tasks SET project_id = NULL WHERE project_id = ?');
  const deleteProject = db.prepare('DELETE FROM projects WHERE id = ?');
  const renameTask = db.prepare('UPDATE tasks SET title = @title WHERE id = @id');
  const moveTask = db.prepare('UPDATE tasks SET position = @position WHERE id = @id');
  const completeTask = db.prepare("UPDATE tasks SET state = 'done', done_at = @at WHERE id = @id");
  const reopenTask = db.prepare("UPDATE tasks SET state = 'open', done_at = NULL WHERE id = @id");
  const deleteEntries = db.prepare('DELETE FROM time_entries WHERE task_id = ?');
  const deleteTask = db.prepare('DELETE FROM tasks WHERE id = ?');
  const startEntry = db.prepare(
    'INSERT INTO time_entries (id, task_id, started_at, zone, clock) VALUES (@id, @taskId, @startedAt, @zone, @clock)',
  );
  // Only an open entry can be ended: ending one twice would be a bug and must not go by unseen.
  const endEntry = db.prepare(
    'UPDATE time_entries SET ended_at = @endedAt, paused_in = @step WHERE id = @id AND ended_at IS NULL',
  );
  const addEntry = db.prepare(
    `INSERT INTO time_entries (id, task_id, started_at, ended_at, zone, note, clock_step, clock)
    VALUES (@id, @taskId, @startedAt, @endedAt, @zone, @note, @clockStep, @clock)`,
  );
  const changeEntry = db.prepare(
    `UPDATE time_entries SET task_id = @taskId, started_at = @startedAt, ended_at = @endedAt, note = @note,
    clock_step = @clockStep, clock = @clock, paused_in = iif(@endedAt IS NULL, NULL, iif(ended_at IS NULL, @step, paused_in))
    WHERE id = @id`,
  );
  const deleteEntry = db.prepare('DELETE FROM time_entries WHERE id = ?');
  const setNeverAsk = db.prepare('UPDATE tasks SET never_ask = ? WHERE id = ?');
  const closeQuestion = db.prepare('DELETE FROM away_parts');
  const putSetting = db.prepare(
    'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );

  return (change, step) => {
    switch (change.type) {
      case 'taskAdded':
        return void addTask.run({ ...change, ...detailColumns(change.details) });
      case 'taskDetailed':
        return void detailTask.run({ id: change.id, ...detailColumns(change.details) });
      case 'projectAdded':
        return void addProject.run(projectColumns(change.project));
      case 'projectChanged':
        return void changeProject.run(projectColumns(change.project));
      case 'projectDeleted':
        // Tasks first: the journal plays backwards, and a task needs its project.
        leaveProject.run(change.id);
        return void deleteProject.run(change.id);
      case 'taskRenamed':
        return void renameTask.run(change);
      case 'taskMoved':
        return void moveTask.run(change);
      case 'taskCompleted':
        return void completeTask.run(change);
      case 'taskReopened':
        return void reopenTask.run(change);
      case 'taskDeleted':
        // Entries first: the journal plays backwards, and an entry needs its task.
        deleteEntries.run(change.id);
        return void deleteTask.run(change.id);
      case 'entryStarted':
        return void startEntry.run(change);
      case 'entryEnded':
        if (endEntry.run({ ...change, step }).changes !== 1) throw new Error(`Entry ${change.id} is not running`);
        return undefined;
      case 'entryAdded':
        return void addEntry.run(change.entry);
      case 'entryChanged':
        return void changeEntry.run({ ...change.entry, step });
      case 'entryDeleted':
        return void deleteEntry.run(change.id);
      case 'neverAskSet':
        return void setNeverAsk.run(change.neverAsk ? 1 : 0, change.id);
      case 'awayAnswered':
        return void closeQuestion.run();
      case 'settingsChanged':
        for (const [key, value] of Object.entries(change.settings)) putSetting.run(key, JSON.stringify(value));
        return undefined;
      default:
        return assertNever(change);
    }
  };
}
