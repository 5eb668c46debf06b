import { create } from 'zustand';
import type { TaskId } from '#shared/model/ids.ts';
import type { Task } from '#shared/model/task.ts';
import { taskCursor } from './cursors.ts';
import type { Keys } from './list/keys.ts';
import { taskOf } from './tasks.ts';

/** Several selected tasks of the list. While there are none, the task with the cursor is what is selected. */
type Selection = {
  readonly ids: ReadonlySet<TaskId>;
  /** Where a range starts that Shift extends. */
  readonly anchor: TaskId | null;
};

const none: ReadonlySet<TaskId> = new Set();

export const useSelection = create<Selection>(() => ({ ids: none, anchor: null }));

const set = useSelection.setState;
const { getState } = useSelection;

/** The selected tasks, or the one with the cursor, and then also after the cursor moved on. */
const current = (): ReadonlySet<TaskId> => {
  const { ids } = getState();
  const cursor = taskCursor.get();
  return ids.size > 0 || cursor === null ? ids : new Set([cursor]);
};

/** Changes the selection, from rows and keys alike. `keys`: the tasks of the list, top to bottom. */
export const selection = {
  clear: () => set((state) => (state.ids.size === 0 && state.anchor === null ? state : { ids: none, anchor: null })),
  /** Selects a task besides those that are selected, or no longer. */
  toggle(id: TaskId): void {
    const ids = new Set(current());
    if (!ids.delete(id)) ids.add(id);
    set({ ids, anchor: id });
  },
  /** Selects all tasks from the one where the range starts to this one. */
  extendTo(id: TaskId, keys: Keys<TaskId>): void {
    const anchor = getState().anchor ?? taskCursor.get() ?? id;
    const [from, to] = [keys.indexOf(anchor), keys.indexOf(id)];
    if (to === -1) return;
    const start = from === -1 ? to : from;
    set({ ids: new Set(keys.slice(Math.min(start, to), Math.max(start, to) + 1)), anchor });
  },
  selectAll: (keys: Keys<TaskId>) => set({ ids: new Set(keys), anchor: taskCursor.get() }),
  /** Lets go of tasks that the list no longer shows. */
  keepTo(keys: Keys<TaskId>): void {
    const { ids } = getState();
    if (ids.size === 0) return;
    const kept = [...ids].filter((id) => keys.indexOf(id) !== -1);
    if (kept.length < ids.size) set({ ids: kept.length === 0 ? none : new Set(kept) });
  },
};

/** The selected tasks, in no order; none if there is only a cursor. */
export const selectedTasks = (): readonly Task[] => [...getState().ids].flatMap((id) => taskOf(id) ?? []);

/** Those that a task is handled together with: all selected ones if it is one of them, otherwise itself. */
export function withOthers(task: Task): readonly Task[] {
  return getState().ids.has(task.id) ? selectedTasks() : [task];
}
