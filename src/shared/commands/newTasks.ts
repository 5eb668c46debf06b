import { generateNKeysBetween } from 'fractional-indexing';
import type { Change } from './change.ts';
import type { Task, TaskDraft } from '../model/task.ts';
import { changes, isRejection, rejectTitle } from './decision.ts';
import type { Decision, State } from './decision.ts';
import { cleanDetails } from '../model/taskDetails.ts';
import { projectOf } from './newProject.ts';
import type { Rejection } from '../model/rejection.ts';
import { byPosition, cleanTitle, plainDetails } from '../model/task.ts';
import type { TaskId } from '../model/ids.ts';

/** All tasks, in list order. */
export const inOrder = (state: State): Task[] => [...state.tasks.values()].toSorted(byPosition);

/** Adds tasks in this order at the top of the list, creating projects they name. Adds all or none. */
export function addTasks(state: State, drafts: readonly TaskDraft[], now: number): Decision {
  const positions = generateNKeysBetween(null, firstPosition(state), drafts.length);
  const projects = new Map(state.projects);
  const added: Change[] = [];
  for (const [index, { title: text, project, ...rest }] of drafts.entries()) {
    const title = cleanTitle(text);
    if (title === null) return rejectTitle(text);
    const named = projectOf(state, projects, project ?? null);
    if (isRejection(named)) return { ok: false, rejection: named };
    for (const change of named.changes)
      if (change.type === 'projectAdded') projects.set(change.project.id, change.project);
    const details = cleanDetails({ ...plainDetails, ...rest, projectId: named.id });
    if (isRejection(details)) return { ok: false, rejection: details };
    added.push(...named.changes, {
      type: 'taskAdded',
      id: state.nextTaskId + index,
      title,
      position: positions[index] as string,
      createdAt: now,
      details,
    });
  }
  return changes(...added);
}

/** Finds the first open task with the draft's title, or creates a task. */
export function findOrAdd(
  state: State,
  draft: TaskDraft,
  now: number,
): { taskId: TaskId; changes: readonly Change[] } | Rejection {
  const title = cleanTitle(draft.title);
  const known = inOrder(state).find((task) => task.state === 'open' && task.title === title);
  if (known) return { taskId: known.id, changes: [] };
  const added = addTasks(state, [draft], now);
  return added.ok ? { taskId: state.nextTaskId, changes: added.changes } : added.rejection;
}

function firstPosition(state: State): string | null {
  let first: string | null = null;
  for (const task of state.tasks.values()) if (first === null || task.position < first) first = task.position;
  return first;
}
