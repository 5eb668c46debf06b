import { generateKeyBetween } from 'fractional-indexing';
import { z } from 'zod';
import type { TaskId } from '../model/ids.ts';
import { detailsOf } from '../model/task.ts';
import type { Task } from '../model/task.ts';
import { cleanDetails } from '../model/taskDetails.ts';
import type { Change } from './change.ts';
import { changes, isRejection, reject, withTask } from './decision.ts';
import type { Decision, State } from './decision.ts';
import { command } from './define.ts';
import type { FieldsOf } from './define.ts';
import { mergeTasks } from './mergeTasks.ts';
import { moveTasks } from './moveTasks.ts';
import { projectOf } from './newProject.ts';
import { inOrder } from './newTasks.ts';
import { TASKS_MAX, anyText, billedAgreement, rowId } from './schema.ts';
import { completeAll } from './complete.ts';
import { remove, reopen } from './tasks.ts';

const taskIds = z.array(rowId).min(1).max(TASKS_MAX);

const changeFields = {
  taskIds,
  fields: z.strictObject({
    /** A name, as in a draft; null for none. */
    project: anyText.nullable().exactOptional(),
    /** A date. */
    due: anyText.nullable().exactOptional(),
    /** A date, or a date and time. */
    planned: anyText.nullable().exactOptional(),
    addTags: z.array(anyText).max(100).exactOptional(),
    removeTags: z.array(anyText).max(100).exactOptional(),
  }),
};

/** Commands for several tasks; each is one step of the journal. */
export const taskBatches = {
  /** Marks tasks and their open parts as done; pauses those that are running. If one recurs, the next one is added. */
  completeTasks: command({ taskIds }, ({ state, at }, { taskIds: ids }) =>
    withTasks(state, ids, (tasks) => changes(...completeAll(state, withoutParts(tasks), at))),
  ),
  reopenTasks: command({ taskIds }, ({ state }, { taskIds: ids }) =>
    withTasks(state, ids, (tasks) => changes(...tasks.flatMap(reopen))),
  ),
  changeTasks: command(changeFields, ({ state }, { taskIds: ids, fields }) =>
    withTasks(state, ids, (tasks) => changeTasks(state, tasks, fields)),
  ),
  /** Moves tasks, in the order they have, right before another one; to the end if null. */
  moveTasks: command({ taskIds, before: rowId.nullable() }, ({ state }, { taskIds: ids, before }) =>
    withTasks(state, ids, (tasks) => moveTasks(state, tasks, before)),
  ),
  /** Deletes tasks with their parts and their entries; undo brings them back. */
  deleteTasks: command({ taskIds, ...billedAgreement }, ({ state }, { taskIds: ids }) =>
    withTasks(state, ids, (tasks) => changes(...withoutParts(tasks).flatMap((task) => remove(state, task)))),
  ),
  /** Moves the entries of tasks to one of them, `into`, with their tags and notes, and deletes the others. */
  mergeTasks: command({ taskIds, into: rowId, ...billedAgreement }, ({ state, at }, { taskIds: ids, into }) =>
    withTasks(state, ids, (tasks) => withTask(state, into, (target) => mergeTasks(state, tasks, target, at.now))),
  ),
  /** Adds an open task with the title and details of another one, without its entries, right below it. */
  duplicateTask: command({ taskId: rowId }, ({ state, at }, { taskId }) =>
    withTask(state, taskId, (task) => duplicate(state, task, at.now)),
  ),
} as const;

/** Tasks in the list's order, each once. */
function withTasks(state: State, ids: readonly TaskId[], then: (tasks: readonly Task[]) => Decision): Decision {
  const asked = new Set(ids);
  const tasks = inOrder(state).filter(({ id }) => asked.has(id));
  return tasks.length === asked.size ? then(tasks) : reject('task-not-found');
}

/** Tasks without those that are a part of another one of them. */
function withoutParts(tasks: readonly Task[]): readonly Task[] {
  const ids = new Set(tasks.map(({ id }) => id));
  return tasks.filter(({ parentId }) => parentId === null || !ids.has(parentId));
}

function changeTasks(
  state: State,
  tasks: readonly Task[],
  { project, addTags = [], removeTags = [], ...changed }: FieldsOf<typeof changeFields>['fields'],
): Decision {
  const named = project === undefined ? null : projectOf(state, state.projects, project);
  if (named && isRejection(named)) return { ok: false, rejection: named };
  const removed = new Set(removeTags.map((tag) => tag.toLocaleLowerCase()));
  const written: Change[] = [...(named?.changes ?? [])];
  for (const task of tasks) {
    const kept = task.tags.filter((tag) => !removed.has(tag.toLocaleLowerCase()));
    const projectId = named ? named.id : task.projectId;
    const details = cleanDetails({ ...detailsOf(task), ...changed, projectId, tags: [...kept, ...addTags] });
    if (isRejection(details)) return { ok: false, rejection: details };
    written.push({ type: 'taskDetailed', id: task.id, details });
  }
  return changes(...written);
}

function duplicate(state: State, task: Task, now: number): Decision {
  const all = inOrder(state);
  const next = all[all.findIndex(({ id }) => id === task.id) + 1];
  const id = state.nextTaskId;
  const added: Change = {
    type: 'taskAdded',
    id,
    title: task.title,
    position: generateKeyBetween(task.position, next?.position ?? null),
    createdAt: now,
    details: detailsOf(task),
  };
  return task.neverAsk ? changes(added, { type: 'neverAskSet', id, neverAsk: true }) : changes(added);
}
