import { generateNKeysBetween } from 'fractional-indexing';
import type { Change } from './change.ts';
import type { State } from './decision.ts';
import { byPosition } from './task.ts';
import type { Task, TaskId } from './task.ts';

/** All tasks, in the order of the list. */
export const inOrder = (state: State): Task[] => [...state.tasks.values()].toSorted(byPosition);

/** Adds tasks of these clean titles, in this order, on top of the list. */
export function addTasks(state: State, titles: readonly string[], now: number): Change[] {
  const positions = generateNKeysBetween(null, firstPosition(state), titles.length);
  return titles.map((title, index) => ({
    type: 'taskAdded',
    id: state.nextTaskId + index,
    title,
    position: positions[index] as string,
    createdAt: now,
  }));
}

/** The first open task of that clean title, or a new one and what makes it. */
export function findOrAdd(state: State, title: string, now: number): { taskId: TaskId; changes: Change[] } {
  const known = inOrder(state).find((task) => task.state === 'open' && task.title === title);
  return known
    ? { taskId: known.id, changes: [] }
    : { taskId: state.nextTaskId, changes: addTasks(state, [title], now) };
}

function firstPosition(state: State): string | null {
  let first: string | null = null;
  for (const task of state.tasks.values()) if (first === null || task.position < first) first = task.position;
  return first;
}
