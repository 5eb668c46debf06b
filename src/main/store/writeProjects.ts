import type { Database } from 'better-sqlite3';
import type { Project } from '#shared/model/project.ts';
import { fromFlag } from './rows.ts';
import type { Writes } from './writes.ts';

const columns = ({ archived, billable, rates, budget, ...project }: Project) => ({
  ...project,
  archived: archived ? 1 : 0,
  billable: fromFlag(billable),
  rates: JSON.stringify(rates),
  budget: budget && JSON.stringify(budget),
});

export function projectWrites(db: Database): Writes<'projectAdded' | 'projectChanged' | 'projectDeleted'> {
  const add = db.prepare(
    `INSERT INTO projects (id, name, client_id, colour, archived, billable, rates, budget)
    VALUES (@id, @name, @clientId, @colour, @archived, @billable, @rates, @budget)`,
  );
  const change = db.prepare(
    `UPDATE projects SET name = @name, client_id = @clientId, colour = @colour, archived = @archived,
    billable = @billable, rates = @rates, budget = @budget WHERE id = @id`,
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
