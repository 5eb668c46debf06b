import type { Snapshot } from './snapshot.ts';
import type { Task } from '../model/task.ts';
import type { TaskId } from '../model/ids.ts';

/** What turns one snapshot into a later one. Only what has changed travels, so the rest stays the same object there. */
export type Patch = {
  /** Revision of the snapshot it applies to, and of the one it makes. */
  readonly base: number;
  readonly revision: number;
  /** Everything beside the tasks that is another now. */
  readonly changed: Partial<Omit<Snapshot, 'revision' | 'tasks'>>;
  readonly upserted: readonly Task[];
  readonly removed: readonly TaskId[];
};

/** The patch from `before` to `after`. Parts are compared by identity, so both must come from the same process. */
export function diff(before: Snapshot, after: Snapshot): Patch {
  const { tasks, revision, ...rest } = after;
  const upserted = [...tasks.values()].filter((task) => before.tasks.get(task.id) !== task);
  const removed = [...before.tasks.keys()].filter((id) => !tasks.has(id));
  const parts = Object.entries(rest).filter(([name, part]) => before[name as keyof typeof rest] !== part);
  return { base: before.revision, revision, changed: Object.fromEntries(parts), upserted, removed };
}

/** Applies a patch, or answers null when it belongs to another base and a whole snapshot is needed. */
export function applyPatch(snapshot: Snapshot, patch: Patch): Snapshot | null {
  const { base, revision, changed, upserted, removed } = patch;
  if (base !== snapshot.revision) return null;
  return { ...snapshot, ...changed, revision, tasks: withTasks(snapshot.tasks, upserted, removed) };
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
