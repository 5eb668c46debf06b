import { generateKeyBetween } from 'fractional-indexing';
import type { TaskId } from '../model/ids.ts';
import { partsOf } from '../model/parts.ts';
import type { Task } from '../model/task.ts';
import type { Change } from './change.ts';
import type { State } from './decision.ts';
import { inOrder } from './newTasks.ts';

/** Where a task goes that becomes a part, the last one, or is none any more: right after what it was a part of. */
export function movedBetweenParents(state: State, task: Task, parentId: TaskId | null): Change[] {
  if (parentId === task.parentId) return [];
  const last = parentId === null ? undefined : partsOf(state.tasks, parentId).at(-1);
  const after = (last ?? state.tasks.get(parentId ?? task.parentId ?? 0))?.position ?? null;
  const next = inOrder(state).find(({ id, position }) => id !== task.id && after !== null && position > after);
  return [{ type: 'taskMoved', id: task.id, position: generateKeyBetween(after, next?.position ?? null) }];
}
