import { useCallback } from 'react';
import type { TaskId } from '#shared/model/ids.ts';
import { partsOf } from '#shared/model/parts.ts';
import { byPosition } from '#shared/model/task.ts';
import type { Task, Tasks } from '#shared/model/task.ts';
import { useSnapshotStore } from './snapshotStore.ts';
import type { Copy } from './snapshotStore.ts';

// Whatever shows the history names tasks that are not in the snapshot. It looks them up here.

type Known = Copy;

/** A task, whether it is in the snapshot or of the past; for selectors of the store. */
export const taskIn = ({ snapshot, past }: Known, id: TaskId | null): Task | undefined =>
  id === null ? undefined : (snapshot?.tasks.get(id) ?? past.get(id));

const none: readonly Task[] = [];

/** The parts among the tasks of the past, by the task they belong to; found once for each map. */
const pastParts = new WeakMap<Known['past'], ReadonlyMap<TaskId, readonly Task[]>>();

function partsOfPast(past: Known['past'], id: TaskId): readonly Task[] {
  const parts = (): readonly Task[] => [...past.values()].filter(({ parentId }) => parentId !== null);
  const known = pastParts.get(past) ?? Map.groupBy(parts().toSorted(byPosition), ({ parentId }) => parentId ?? 0);
  pastParts.set(past, known);
  return known.get(id) ?? none;
}

/** The parts of a task, which are where it is itself; for selectors of the store. */
export const partsIn = ({ snapshot, past }: Known, id: TaskId): readonly Task[] =>
  snapshot?.tasks.has(id) ? partsOf(snapshot.tasks, id) : partsOfPast(past, id);

/** A task and its parts; for selectors of the store. */
export const familyIn = (known: Known, task: Task): readonly Task[] => [task, ...partsIn(known, task.id)];

/** A task by its id and its parts, none if it is not known; for selectors of the store. */
export function familyOf(known: Known, id: TaskId): readonly Task[] {
  const task = taskIn(known, id);
  return task ? familyIn(known, task) : none;
}

/** What a search found, in its order; null if nothing is searched for. */
export const foundIn = (
  found: readonly TaskId[] | null,
  tasks: Tasks | undefined,
  past: Known['past'],
): readonly Task[] | null => found && found.flatMap((id) => tasks?.get(id) ?? past.get(id) ?? []);

/** A task as of now, for what is no component. */
export const taskOf = (id: TaskId | null): Task | undefined => taskIn(useSnapshotStore.getState(), id);

/** A task; a hook. */
export const useTask = (id: TaskId | null): Task | undefined => useSnapshotStore((copy) => taskIn(copy, id));

/** A function that looks a task up; a hook. It is the same while no task changes. */
export function useTaskLookup(): (id: TaskId) => Task | undefined {
  const tasks = useSnapshotStore(({ snapshot }) => snapshot?.tasks);
  const past = useSnapshotStore((copy) => copy.past);
  return useCallback((id) => tasks?.get(id) ?? past.get(id), [tasks, past]);
}
