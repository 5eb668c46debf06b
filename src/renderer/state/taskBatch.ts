import type { TaskId } from '#shared/model/ids.ts';
import { byPosition } from '#shared/model/task.ts';
import type { Task } from '#shared/model/task.ts';
import { deleteTask, deleteWith, execute } from './commands.ts';
import { complete } from './complete.ts';
import { focusRegion } from './focusManager.ts';
import { selection } from './selection.ts';
import { useSnapshotStore } from './snapshotStore.ts';
import { ui } from './ui.ts';
import { currentTranslate } from './useTranslate.ts';

// What is done with one or several tasks; for several it is one command, and so one step of undo.

const idsOf = (tasks: readonly Task[]): TaskId[] => tasks.map(({ id }) => id);

/** Moves the focus from what asked for it back to the list, and ends the selection. */
function done(): void {
  selection.clear();
  focusRegion('list');
}

/** Pauses a running task, starts any other. */
export const startOrPause = (task: Task) =>
  execute({ type: task.running ? 'pauseTimer' : 'startTimer', taskId: task.id });

/** Whether all tasks are done, and can only be reopened. */
export const areDone = (tasks: readonly Task[]): boolean => tasks.every(({ state }) => state === 'done');

/** Marks tasks as done, or reopens them if all are. */
export async function completeOrReopen(tasks: readonly Task[]): Promise<void> {
  const [only, ...others] = tasks;
  if (!only) return;
  const isReopened = areDone(tasks);
  if (others.length === 0) {
    await (isReopened ? execute({ type: 'reopenTask', taskId: only.id }) : complete(only));
    return;
  }
  const open = tasks.filter(({ state }) => state === 'open');
  const answer = await execute({
    type: isReopened ? 'reopenTasks' : 'completeTasks',
    taskIds: idsOf(isReopened ? tasks : open),
  });
  if (!answer.ok) return;
  if (!isReopened) ui.toast(currentTranslate()('toast.completed', { count: open.length }), 'undo');
  done();
}

/** Deletes tasks and offers to undo it. */
export async function remove(tasks: readonly Task[]): Promise<void> {
  const [only, ...others] = tasks;
  if (!only) return;
  if (others.length === 0) {
    await deleteTask(only.id);
    return;
  }
  const said = currentTranslate()('toast.deleted-tasks', { count: tasks.length });
  if ((await deleteWith({ type: 'deleteTasks', taskIds: idsOf(tasks) }, said)) === 'done') done();
}

/** Moves the entries of tasks to one of them, deletes the others, and offers to undo it. */
export async function merge(tasks: readonly Task[], into: Task): Promise<void> {
  const said = currentTranslate()('toast.merged', { title: into.title });
  const command = { type: 'mergeTasks', taskIds: idsOf(tasks), into: into.id } as const;
  ui.select(into.id);
  if ((await deleteWith(command, said, 'entry.change-billed')) === 'done') done();
}

/** Moves tasks to a project, by its name; null for none. */
export const moveToProject = (tasks: readonly Task[], project: string | null) =>
  execute({ type: 'changeTasks', taskIds: idsOf(tasks), fields: { project } });

/** Moves tasks to the top of the list as it is ordered by hand. */
export function moveToTop(tasks: readonly Task[]): void {
  const moved = new Set(idsOf(tasks));
  const all = [...(useSnapshotStore.getState().snapshot?.tasks.values() ?? [])].toSorted(byPosition);
  const first = all.find(({ id }) => !moved.has(id));
  if (first) void execute({ type: 'moveTasks', taskIds: idsOf(tasks), before: first.id });
}

/** Plans tasks for a date; null: for none. */
export const planFor = (tasks: readonly Task[], planned: string | null) =>
  execute({ type: 'changeTasks', taskIds: idsOf(tasks), fields: { planned } });

/** Adds a tag to tasks, or removes it. */
export const setTag = (tasks: readonly Task[], tag: string, isOn: boolean) =>
  execute({ type: 'changeTasks', taskIds: idsOf(tasks), fields: isOn ? { addTags: [tag] } : { removeTags: [tag] } });

/** Adds a copy of a task right below it, and moves the cursor there. */
export async function duplicate({ id }: Task): Promise<void> {
  const answer = await execute({ type: 'duplicateTask', taskId: id });
  const added = answer.ok ? answer.taskIds.find((one) => one !== id) : undefined;
  if (added === undefined) return;
  ui.select(added);
  focusRegion('list');
}
