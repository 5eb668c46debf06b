import { useEffect } from 'react';
import type { NamingResult } from '#shared/contract/results.ts';
import type { TaskId } from '#shared/model/ids.ts';
import type { Task } from '#shared/model/task.ts';
import type { PastTasks } from '#shared/snapshot/snapshot.ts';
import { bridge } from '../bridge.ts';
import { coalesced } from './coalesced.ts';
import { useSnapshotStore } from './snapshotStore.ts';
import { useTask } from './tasks.ts';

// The tasks of the past that the page knows: answers bring them along, and they are asked for again when one changed.

/** How many are kept, the latest ones: more than are shown at once. */
const KEPT = 2000;

const { getState, setState } = useSnapshotStore;

/** The latest tasks of a map, with some more; those that it has already become the latest. */
function withLatest(past: ReadonlyMap<TaskId, Task>, tasks: readonly Task[]): ReadonlyMap<TaskId, Task> {
  const next = new Map(past);
  for (const task of tasks) {
    next.delete(task.id);
    next.set(task.id, task);
  }
  return next.size > KEPT ? new Map([...next].slice(-KEPT)) : next;
}

/** Asks for all of them again, once at a time. What is not of the past any more is not among the answer. */
const refresh = coalesced(async () => {
  const asked = new Set(getState().past.keys());
  if (asked.size === 0) return;
  const { tasks } = await bridge<'tasks:past'>().request('tasks:past', [...asked]);
  setState(({ past }) => ({ past: withLatest(new Map([...past].filter(([id]) => !asked.has(id))), tasks) }));
});

/** Takes in the tasks of the past that an answer brought along. */
function take({ changes, tasks }: PastTasks): void {
  if (tasks.length === 0) return;
  const isOld = changes < (getState().snapshot?.past.changes ?? 0);
  setState(({ past }) => ({ past: withLatest(past, isOld ? tasks.filter(({ id }) => !past.has(id)) : tasks) }));
  // One of them may be what has changed since.
  if (isOld) void refresh();
}

/**
 * A task that something names by its id, without a query that brought it along; a hook. One of the past that the page
 * does not know is asked for.
 */
export function useNamedTask(id: TaskId | null): Task | undefined {
  const task = useTask(id);
  const isKnown = id === null || task !== undefined;
  const changes = useSnapshotStore(({ snapshot }) => snapshot?.past.changes);
  useEffect(() => {
    if (!isKnown && changes !== undefined) void bridge<'tasks:past'>().request('tasks:past', [id]).then(take);
  }, [id, isKnown, changes]);
  return task;
}

/** Takes in the tasks of the past that the result of a query brought along. Returns the result. */
export function takingPast<Value>(result: NamingResult<Value>): NamingResult<Value> {
  if (result.ok) take(result.past);
  return result;
}

/**
 * Keeps the tasks of the past that the page knows as they are. What leaves the snapshot, as with a new day, may still be
 * drawn, and is one of them. Returns a function that stops this.
 */
export const followPast = (): (() => void) =>
  useSnapshotStore.subscribe(({ snapshot }, { snapshot: before }) => {
    if (!snapshot || !before || snapshot.past === before.past) return;
    const left = snapshot.tasks === before.tasks ? [] : [...before.tasks.values()];
    const gone = left.filter(({ id }) => !snapshot.tasks.has(id));
    if (gone.length > 0) setState(({ past }) => ({ past: withLatest(past, gone) }));
    void refresh();
  });
