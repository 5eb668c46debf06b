import { z } from 'zod';
import { partsOf, refuseParent } from '../model/parts.ts';
import { detailsOf } from '../model/task.ts';
import type { Task } from '../model/task.ts';
import { cleanDetails } from '../model/taskDetails.ts';
import type { Change } from './change.ts';
import { complete } from './complete.ts';
import { changes, isRejection, withTask, withTitle } from './decision.ts';
import type { Decision, State } from './decision.ts';
import { command } from './define.ts';
import type { FieldsOf } from './define.ts';
import { moveTasks } from './moveTasks.ts';
import { projectOf } from './newProject.ts';
import { addTasks } from './newTasks.ts';
import { movedBetweenParents } from './parts.ts';
import { TASKS_MAX, anyText, billedAgreement, draft, rowId, taskFields } from './schema.ts';

const changeFields = { taskId: rowId, fields: taskFields };

export const taskCommands = {
  /** Adds tasks in this order at the top of the list. */
  addTasks: command({ tasks: z.array(z.strictObject(draft)).min(1).max(TASKS_MAX) }, ({ state, at }, { tasks }) =>
    addTasks(state, tasks, at.now),
  ),
  changeTask: command(changeFields, ({ state }, { taskId, fields }) =>
    withTask(state, taskId, (task) => changeTask(state, task, fields)),
  ),
  renameTask: command({ taskId: rowId, title: anyText }, ({ state }, { taskId, title: typed }) =>
    withTask(state, taskId, (task) =>
      withTitle(typed, (title) =>
        title === task.title ? changes() : changes({ type: 'taskRenamed', id: task.id, title }),
      ),
    ),
  ),
  /** Moves a task right before another one; to the end if null. */
  moveTask: command({ taskId: rowId, before: rowId.nullable() }, ({ state }, { taskId, before }) =>
    withTask(state, taskId, (task) => (before === taskId ? changes() : moveTasks(state, [task], before))),
  ),
  /** Marks a task and its open parts as done; pauses those that are running. If it recurs, the next one is added. */
  completeTask: command({ taskId: rowId }, ({ state, at }, { taskId }) =>
    withTask(state, taskId, (task) => changes(...complete(state, task, at))),
  ),
  reopenTask: command({ taskId: rowId }, ({ state }, { taskId }) =>
    withTask(state, taskId, (task) => changes(...reopen(task))),
  ),
  /** Deletes a task with its parts and their entries; undo brings them back. */
  deleteTask: command({ taskId: rowId, ...billedAgreement }, ({ state }, { taskId }) =>
    withTask(state, taskId, (task) => changes(...remove(state, task))),
  ),
  /** Sets whether time away during this task never leads to a question. */
  setNeverAsk: command({ taskId: rowId, neverAsk: z.boolean() }, ({ state }, { taskId, neverAsk }) =>
    withTask(state, taskId, (task) =>
      task.neverAsk === neverAsk ? changes() : changes({ type: 'neverAskSet', id: task.id, neverAsk }),
    ),
  ),
} as const;

/** Reopens a task, unless it is open. */
export const reopen = ({ id, state }: Task): Change[] => (state === 'open' ? [] : [{ type: 'taskReopened', id }]);

/** Deletes a task with its parts and their entries. */
export const remove = ({ tasks }: State, task: Task): Change[] =>
  [...partsOf(tasks, task.id), task].map(({ id }) => ({ type: 'taskDeleted', id }));

function changeTask(
  state: State,
  task: Task,
  { title: typed, project, ...changed }: FieldsOf<typeof changeFields>['fields'],
): Decision {
  return withTitle(typed ?? task.title, (title) => {
    const named =
      project === undefined ? { id: task.projectId, changes: [] } : projectOf(state, state.projects, project);
    if (isRejection(named)) return { ok: false, rejection: named };
    const details = cleanDetails({ ...detailsOf(task), ...changed, projectId: named.id });
    if (isRejection(details)) return { ok: false, rejection: details };
    const misfit = refuseParent(state.tasks, task.id, details.parentId);
    if (misfit) return { ok: false, rejection: misfit };
    const renamed: Change[] = title === task.title ? [] : [{ type: 'taskRenamed', id: task.id, title }];
    const moved = movedBetweenParents(state, task, details.parentId);
    return changes(...named.changes, ...renamed, { type: 'taskDetailed', id: task.id, details }, ...moved);
  });
}
