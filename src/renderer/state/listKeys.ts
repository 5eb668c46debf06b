import type { TaskId } from '#shared/model/ids.ts';
import type { Task } from '#shared/model/task.ts';
import { execute } from './commands.ts';
import { moveCursor, taskCursor } from './cursors.ts';
import type { Move } from './cursors.ts';
import type { Keys } from './list/keys.ts';
import { isBeside } from './parts.ts';
import { selectedTasks, selection, useSelection } from './selection.ts';
import { shownLines } from './shownLines.ts';
import { useSnapshotStore } from './snapshotStore.ts';
import { foundIn, taskOf } from './tasks.ts';
import { useUi } from './ui.ts';

/** The ids of the list's tasks, top to bottom. */
export function shownTaskIds(): Keys<TaskId> {
  const { snapshot, past } = useSnapshotStore.getState();
  const state = useUi.getState();
  return snapshot ? shownLines(snapshot, state, foundIn(state.found, snapshot.tasks, past)).keys : [];
}

/** The list's tasks, top to bottom. */
export const shownTasks = (): readonly Task[] => [...shownTaskIds()].flatMap((id) => taskOf(id) ?? []);

/** The task that has the cursor. */
export const currentTask = (): Task | undefined => taskOf(useUi.getState().selected);

/** The selected tasks, or the one that has the cursor. */
export function selectedOrCurrent(): readonly Task[] {
  const tasks = selectedTasks();
  return tasks.length > 0 ? tasks : [currentTask() ?? []].flat();
}

/** The tasks of a kind from a place of the list on, one after the other in a direction. */
function* tasksFrom(start: number, by: -1 | 1, isWanted: (task: Task) => boolean): Generator<Task, undefined> {
  const keys = shownTaskIds();
  const tasks = useSnapshotStore.getState().snapshot?.tasks;
  for (let at = start; at >= 0 && at < keys.length; at += by) {
    const task = tasks?.get(keys.at(at) ?? 0);
    if (task && isWanted(task)) yield task;
  }
  return undefined;
}

/** Moves the selected open tasks past their neighbour: parts among those of their task, others with their parts. */
function moveTasks(by: -1 | 1): void {
  const keys = shownTaskIds();
  const [leading, ...following] = selectedOrCurrent();
  if (!leading) return;
  const isMovable = (task: Task): boolean => task.state === 'open' && !task.running && isBeside(task, leading);
  const moved = [leading, ...following]
    .filter(isMovable)
    .map(({ id }) => ({ id, at: keys.indexOf(id) }))
    .filter(({ at }) => at !== -1)
    .toSorted((a, b) => a.at - b.at);
  const [first, last] = [moved[0], moved.at(-1)];
  if (!first || !last) return;
  // Only those near by are looked at.
  const beyond = tasksFrom((by === -1 ? first : last).at + by, by, isMovable);
  const neighbour = beyond.next().value;
  if (!neighbour) return;
  const before = (by === -1 ? neighbour : beyond.next().value)?.id ?? null;
  const taskIds = moved.map(({ id }) => id);
  void execute(
    moved.length === 1 ? { type: 'moveTask', taskId: first.id, before } : { type: 'moveTasks', taskIds, before },
  );
}

/** Moves the cursor, and ends the selection. */
const go = (move: Move) => () => {
  selection.clear();
  moveCursor(move);
};

/** Moves the cursor, and selects all tasks from where it was. */
const extend = (move: Move) => () => {
  // Where the cursor is on no task yet, the first one is where the selection starts.
  if (useSelection.getState().anchor === null && taskCursor.get() !== null)
    selection.extendTo(taskCursor.get() ?? 0, shownTaskIds());
  moveCursor(move);
  const to = taskCursor.get();
  if (to !== null) selection.extendTo(to, shownTaskIds());
};

/** The actions of the keys that move the cursor, the selection and the tasks of the list. */
export const listActions = {
  up: go('up'),
  down: go('down'),
  first: go('first'),
  last: go('last'),
  extendUp: extend('up'),
  extendDown: extend('down'),
  selectAll: () => selection.selectAll(shownTaskIds()),
  clearSelection: selection.clear,
  moveUp: () => moveTasks(-1),
  moveDown: () => moveTasks(1),
};
