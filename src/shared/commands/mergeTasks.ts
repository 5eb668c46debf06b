import { activeAmong } from '../model/elapsed.ts';
import type { TaskId } from '../model/ids.ts';
import { partsOf } from '../model/parts.ts';
import { detailsOf } from '../model/task.ts';
import type { Task, TaskDetails } from '../model/task.ts';
import { cleanDetails } from '../model/taskDetails.ts';
import type { Change } from './change.ts';
import { changes, end, isRejection } from './decision.ts';
import type { Decision, State } from './decision.ts';

/**
 * Moves the entries of tasks to one of them and deletes the others. No interval changes; if several of them are running,
 * one keeps running: the target, or the one started last. `now`: ms UTC.
 */
export function mergeTasks(state: State, tasks: readonly Task[], target: Task, now: number): Decision {
  const others = tasks.filter(({ id }) => id !== target.id);
  if (others.length === 0) return changes();
  const gone = new Set(others.map(({ id }) => id));
  const parentId = target.parentId !== null && gone.has(target.parentId) ? null : target.parentId;
  const details = cleanDetails({ ...detailsOf(target), ...united([target, ...others]), parentId });
  if (isRejection(details)) return { ok: false, rejection: details };
  const active = activeAmong([target, ...others]);
  const running = active.find(({ id }) => id === target.id) ?? active[0];
  const ending = active.filter((task) => task !== running);
  return changes(
    ...end(ending, now),
    ...(running && target.state === 'done' ? [{ type: 'taskReopened', id: target.id } as const] : []),
    { type: 'taskDetailed', id: target.id, details },
    ...adopted(state, gone, target, parentId),
    ...others.flatMap(({ id }): Change[] => [
      { type: 'entriesMoved', from: id, into: target.id },
      { type: 'taskDeleted', id },
    ]),
  );
}

/** The tags of all tasks, and their notes below each other; each once. */
function united(tasks: readonly Task[]): Pick<TaskDetails, 'tags' | 'notes'> {
  const notes = new Set(tasks.map((task) => task.notes.trim()).filter((text) => text !== ''));
  return { tags: tasks.flatMap((task) => task.tags), notes: [...notes].join('\n\n') };
}

/** Parts of tasks that go become parts of the target, or of what it is a part of. */
const adopted = (state: State, gone: ReadonlySet<TaskId>, target: Task, parentId: TaskId | null): Change[] =>
  [...gone]
    .flatMap((id) => partsOf(state.tasks, id))
    .filter(({ id }) => !gone.has(id) && id !== target.id)
    .map((task) => ({
      type: 'taskDetailed',
      id: task.id,
      details: { ...detailsOf(task), parentId: parentId ?? target.id },
    }));
