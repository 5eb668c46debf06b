import { elapsedOver } from './elapsed.ts';
import type { Span } from './elapsed.ts';
import type { Day } from '../time/day.ts';
import { followed } from './followed.ts';
import type { TaskId } from './ids.ts';
import type { Rejection } from './rejection.ts';
import { byPosition, isActive } from './task.ts';
import type { Task, Tasks } from './task.ts';

const none: readonly Task[] = [];

/** The parts of each task that has some. */
const partsIn = followed<Task, Map<TaskId, readonly Task[]>>(
  () => new Map(),
  (known, before, { upserted, removed }) => {
    const changed = new Set([...upserted.map(({ id }) => id), ...removed]);
    const added = Map.groupBy(upserted, ({ parentId }) => parentId);
    const parents = new Set([...added.keys(), ...[...changed].map((id) => before.get(id)?.parentId ?? null)]);
    for (const parent of parents) {
      if (parent === null) continue;
      const kept = (known.get(parent) ?? none).filter(({ id }) => !changed.has(id));
      const parts = [...kept, ...(added.get(parent) ?? none)].toSorted(byPosition);
      if (parts.length > 0) known.set(parent, parts);
      else known.delete(parent);
    }
  },
);

/** The parts of a task, in list order. */
export const partsOf = (tasks: Tasks, id: TaskId): readonly Task[] => partsIn(tasks).get(id) ?? none;

/** A task and its parts. */
export const withParts = (tasks: Tasks, task: Task): readonly Task[] => [task, ...partsOf(tasks, task.id)];

/** The title of a task, behind that of the task it is a part of. */
export function titleInFull(tasks: Tasks, { title, parentId }: Task): string {
  const parent = parentId === null ? undefined : tasks.get(parentId);
  return parent ? `${parent.title}: ${title}` : title;
}

/** The elapsed time of several tasks over a span, ms. Those that ran at the same time each count. */
export const elapsedOfAll = (span: Span, tasks: readonly Task[], day: Day, now: number): number =>
  tasks.reduce((sum, one) => sum + elapsedOver(span, one, day, now), 0);

/** The elapsed time of a task and its parts over a span, ms. */
export const elapsedWithParts = (span: Span, tasks: Tasks, task: Task, day: Day, now: number): number =>
  elapsedOfAll(span, withParts(tasks, task), day, now);

/** Whether a part of a task is running. */
export const isPartActive = (tasks: Tasks, id: TaskId): boolean => partsOf(tasks, id).some(isActive);

/** Why a task cannot be a part of another: parts are one level deep. `id`: null for a new task. Null if it can. */
export function refuseParent(tasks: Tasks, id: TaskId | null, parentId: TaskId | null): Rejection | null {
  if (parentId === null) return null;
  const parent = tasks.get(parentId);
  const isFit = parent?.parentId === null && parentId !== id && (id === null || partsOf(tasks, id).length === 0);
  return isFit ? null : { code: 'parent-wrong' };
}
