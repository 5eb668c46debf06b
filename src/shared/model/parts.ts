import { elapsedOver } from './elapsed.ts';
import type { Span } from './elapsed.ts';
import type { Day } from '../time/day.ts';
import type { TaskId } from './ids.ts';
import type { Rejection } from './rejection.ts';
import { byPosition, isActive } from './task.ts';
import type { Task } from './task.ts';

type Tasks = ReadonlyMap<TaskId, Task>;

const none: readonly Task[] = [];

/** The parts of the tasks of a map, found once for each map. */
const known = new WeakMap<Tasks, ReadonlyMap<TaskId, readonly Task[]>>();

function partsIn(tasks: Tasks): ReadonlyMap<TaskId, readonly Task[]> {
  const found = known.get(tasks);
  if (found) return found;
  const parts: Task[] = [];
  for (const task of tasks.values()) if (task.parentId !== null) parts.push(task);
  const byParent = Map.groupBy(parts.toSorted(byPosition), (part) => part.parentId ?? 0);
  known.set(tasks, byParent);
  return byParent;
}

/** The parts of a task, in list order. */
export const partsOf = (tasks: Tasks, id: TaskId): readonly Task[] => partsIn(tasks).get(id) ?? none;

/** A task and its parts. */
export const withParts = (tasks: Tasks, task: Task): readonly Task[] => [task, ...partsOf(tasks, task.id)];

/** The title of a task, behind that of the task it is a part of. */
export function titleInFull(tasks: Tasks, { title, parentId }: Task): string {
  const parent = parentId === null ? undefined : tasks.get(parentId);
  return parent ? `${parent.title}: ${title}` : title;
}

/** The elapsed time of a task and its parts over a span, ms. Those that ran at the same time each count. */
export const elapsedWithParts = (span: Span, tasks: Tasks, task: Task, day: Day, now: number): number =>
  withParts(tasks, task).reduce((sum, one) => sum + elapsedOver(span, one, day, now), 0);

/** Whether a part of a task is running. */
export const isPartActive = (tasks: Tasks, id: TaskId): boolean => partsOf(tasks, id).some(isActive);

/** Whether a task or a part of it is running. */
export function isRunning(tasks: Tasks, id: TaskId): boolean {
  const task = tasks.get(id);
  return task !== undefined && withParts(tasks, task).some(isActive);
}

/** Why a task cannot be a part of another: parts are one level deep. `id`: null for a new task. Null if it can. */
export function refuseParent(tasks: Tasks, id: TaskId | null, parentId: TaskId | null): Rejection | null {
  if (parentId === null) return null;
  const parent = tasks.get(parentId);
  const isFit = parent?.parentId === null && parentId !== id && (id === null || partsOf(tasks, id).length === 0);
  return isFit ? null : { code: 'parent-wrong' };
}
