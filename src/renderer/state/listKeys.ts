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

/** Moves the selected open tasks past their neighbour: parts among those of their task, others with their parts. */
function moveTasks(by: -1 | 1): void {
  const [leading, ...following] = selectedOrCurrent();
  if (!leading) return;
  const moved = new Set([leading, ...following.filter((task) => isBeside(task, leading))].map(({ id }) => id));
  const open = shownTasks().filter((task) => task.state === 'open' && !task.running && isBeside(task, leading));
  const places = open.flatMap(({ id }, index) => (moved.has(id) ? [index] : []));
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return;
  const target = by === -1 ? first - 1 : last + 1;
  if (target < 0 || target >= open.length) return;
  const before = (by === -1 ? open[target] : open[target + 1])?.id ?? null;
  const [only, ...others] = places.flatMap((place) => open[place]?.id ?? []);
  if (only === undefined) return;
  void execute(
    others.length === 0
      ? { type: 'moveTask', taskId: only, before }
      : { type: 'moveTasks', taskIds: [only, ...others], before },
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
