import { generateNKeysBetween } from 'fractional-indexing';
import type { TaskId } from '../model/ids.ts';
import type { Task } from '../model/task.ts';
import type { Change } from './change.ts';
import { changes, reject } from './decision.ts';
import type { Decision, State } from './decision.ts';
import { inOrder } from './newTasks.ts';

/** Moves tasks right before another one, in the order they are given; to the end if null. */
export function moveTasks(state: State, tasks: readonly Task[], beforeId: TaskId | null): Decision {
  const all = inOrder(state);
  const moved = new Set(tasks.map(({ id }) => id));
  const target = beforeId === null ? all.length : all.findIndex(({ id }) => id === beforeId);
  if (target === -1) return reject('task-not-found');
  const above = all.slice(0, target).findLast(({ id }) => !moved.has(id))?.position ?? null;
  // Below any position that is taken, by tasks that are moved as well: while they are written, no two are the same.
  const below = all.find(({ position }) => above === null || position > above)?.position ?? null;
  const positions = generateNKeysBetween(above, below, tasks.length);
  return changes(
    ...tasks.map(({ id }, index): Change => ({ type: 'taskMoved', id, position: positions[index] as string })),
  );
}
