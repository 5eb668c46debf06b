import type { Database } from 'better-sqlite3';
import type { Project } from '#shared/model/project.ts';
import type { Writes } from './writes.ts';

const columns = ({ archived, ...project }: Project) => ({ ...project, archived: archived ? 1 : 0 });

export function projectWrites(db: Database): Writes<'projectAdded' | 'projectChanged' | 'projectDeleted'> {
  const add = db.prepare(
    'INSERT INTO projects (id, name, client, colour, archived) VALUES (@id, @name, @client, @colour, @archived)',
  );
  const change = db.prepare(
    'UPDATE projects SET name = @name, client = @client, colour = @colour, archived = @archived WHERE id = @id',
  );
  const leaveTasks = db.prepare('UPDATE tasks SET project_id = NULL WHERE project_id = ?');
  const deleteProject = db.prepare('DELETE FROM projects WHERE id = ?');
  return {
    projectAdded: ({ project }) => add.run(columns(project)),
    projectChanged: ({ project }) => change.run(columns(project)),
    projectDeleted({ id }) {
      // Tasks first: undo applies rows in reverse order, and a task needs its project.
      leaveTasks.run(id);
      deleteProject.run(id);
    },
  };
}
