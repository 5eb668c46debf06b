import type { CommandResult } from '#shared/contract/results.ts';
import type { TaskId } from '#shared/model/ids.ts';
import { refuseParent } from '#shared/model/parts.ts';
import type { Task } from '#shared/model/task.ts';
import { execute } from './commands.ts';
import { draftOf } from './draft.ts';
import { shownLines } from './shownLines.ts';
import { useSnapshotStore } from './snapshotStore.ts';
import { foundIn, partsIn, taskIn } from './tasks.ts';
import { ui, useUi } from './ui.ts';

/** Adds a part to a task, from a line like any other task. */
export const addPart = async (parentId: TaskId, line: string): Promise<CommandResult> =>
  execute({ type: 'addTasks', tasks: [{ ...(await draftOf(line)), parentId }] });

/** Opens the details of a task, or of what it is a part of, where a part can be added. */
export const openParts = ({ id, parentId }: Task): void =>
  ui.open({ kind: 'task', taskId: parentId ?? id, focus: 'parts' });

/** What a task would become a part of: the task above it in the list that is no part. Null if it cannot. */
export function parentAbove(task: Task): Task | null {
  const copy = useSnapshotStore.getState();
  const { snapshot } = copy;
  if (!snapshot) return null;
  const state = useUi.getState();
  const { keys } = shownLines(snapshot, state, foundIn(state.found, snapshot.tasks, copy.past));
  let above: Task | undefined;
  for (let at = keys.indexOf(task.id) - 1; at >= 0 && above?.parentId !== null; at--) {
    above = taskIn(copy, keys.at(at) ?? 0);
  }
  const isAlone = task.parentId === null && partsIn(copy, task.id).length === 0;
  const fits = above?.parentId === null && isAlone && above.state === 'open';
  return fits && above && refuseParent(snapshot.tasks, task.id, above.id) === null ? above : null;
}

/** Makes a task a part of the one above it, if that can be. */
export async function indent(task: Task): Promise<void> {
  const parent = parentAbove(task);
  if (parent) await execute({ type: 'changeTask', taskId: task.id, fields: { parentId: parent.id } });
}

/** Makes a part a task of its own, right below what it was a part of. */
export async function outdent({ id, parentId }: Task): Promise<void> {
  if (parentId !== null) await execute({ type: 'changeTask', taskId: id, fields: { parentId: null } });
}

/** The tasks that a task is moved among in the list: parts of the same task, or what is no part. */
export const isBeside = (one: Task, other: Task): boolean => one.parentId === other.parentId;
