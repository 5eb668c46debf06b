import type { Snapshot } from './snapshot.ts';
import type { Task, TaskId } from './task.ts';

/** What turns one snapshot into a later one; only changed tasks travel. */
export type Patch = Omit<Snapshot, 'tasks'> & {
  /** Revision of the snapshot it applies to. */
  readonly base: number;
  readonly upserted: readonly Task[];
  readonly removed: readonly TaskId[];
};

/** The patch from `before` to `after`. Tasks are compared by identity, so both must come from the same process. */
export function diff(before: Snapshot, after: Snapshot): Patch {
  const { tasks, ...rest } = after;
  const upserted = [...tasks.values()].filter((task) => before.tasks.get(task.id) !== task);
  const removed = [...before.tasks.keys()].filter((id) => !tasks.has(id));
  return { ...rest, base: before.revision, upserted, removed };
}

/** Applies a patch, or answers null when it belongs to another base and a whole snapshot is needed. */
export function applyPatch(snapshot: Snapshot, { base, upserted, removed, ...rest }: Patch): Snapshot | null {
  return base === snapshot.revision ? { ...rest, tasks: withTasks(snapshot.tasks, upserted, removed) } : null;
}

/** A new map with some tasks put and some taken out; the same map when nothing changes. */
export function withTasks(
  tasks: ReadonlyMap<TaskId, Task>,
  upserted: readonly Task[],
  removed: readonly TaskId[],
): ReadonlyMap<TaskId, Task> {
  if (upserted.length === 0 && removed.length === 0) return tasks;
  const next = new Map(tasks);
  for (const task of upserted) next.set(task.id, task);
  for (const id of removed) next.delete(id);
  return next;
}
