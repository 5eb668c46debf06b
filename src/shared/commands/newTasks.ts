import { generateNKeysBetween } from 'fractional-indexing';
import type { Change } from './change.ts';
import type { Summary } from '../model/summary.ts';
import type { Task, TaskDraft } from '../model/task.ts';
import { changes, isRejection, rejectTitle } from './decision.ts';
import type { Decision, State } from './decision.ts';
import { cleanDetails } from '../model/taskDetails.ts';
import { projectOf } from './newProject.ts';
import type { Rejection } from '../model/rejection.ts';
import { byPosition, cleanTitle, plainDetails } from '../model/task.ts';
import type { TaskId } from '../model/ids.ts';
import { refuseParent } from '../model/parts.ts';

/** All tasks, in list order. */
export const inOrder = (state: State): Task[] => [...state.tasks.values()].toSorted(byPosition);

/**
 * Adds tasks in this order at the top of the list, and parts of others after the last one there, in its project unless
 * they name one. Projects that do not exist are created. Adds all or none.
 */
export function addTasks(state: State, drafts: readonly TaskDraft[], now: number): Decision {
  const positions = positionsOf(state, drafts);
  const projects = new Map(state.projects);
  const added: Change[] = [];
  for (const [index, { title: text, project, ...rest }] of drafts.entries()) {
    const title = cleanTitle(text);
    if (title === null) return rejectTitle(text);
    const misfit = refuseParent(state.tasks, null, rest.parentId ?? null);
    if (misfit) return { ok: false, rejection: misfit };
    const named = projectOf(state, projects, project ?? null);
    if (isRejection(named)) return { ok: false, rejection: named };
    for (const change of named.changes)
      if (change.type === 'projectAdded') projects.set(change.project.id, change.project);
    const projectId = named.id ?? state.tasks.get(rest.parentId ?? 0)?.projectId ?? null;
    const details = cleanDetails({ ...plainDetails, ...rest, projectId });
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
  const [known] = [...state.tasks.values()]
    .filter((task) => task.state === 'open' && task.title === title)
    .toSorted(byPosition);
  if (known) return { taskId: known.id, changes: [] };
  const added = addTasks(state, [draft], now);
  return added.ok ? { taskId: state.nextTaskId, changes: added.changes } : added.rejection;
}

/** A position for each draft. Parts are ordered among themselves, so the end of the list is the end of those. */
function positionsOf(state: State, drafts: readonly TaskDraft[]): string[] {
  const { first, last } = state.tasks.sum(ends);
  const parts = drafts.filter((draft) => draft.parentId != null).length;
  const top = generateNKeysBetween(null, first, drafts.length - parts);
  const bottom = generateNKeysBetween(last ?? top.at(-1) ?? null, null, parts);
  return drafts.map((draft) => (draft.parentId == null ? top.shift() : bottom.shift()) as string);
}

type Ends = { readonly first: string | null; readonly last: string | null };

/** The first and the last position in the list; null if it is empty. */
const ends: Summary<Task, Ends> = {
  of: ({ position }) => ({ first: position, last: position }),
  join: (all) => {
    let [first, last]: (string | null)[] = [null, null];
    for (const one of all) {
      if (first == null || (one.first !== null && one.first < first)) ({ first } = one);
      if (last == null || (one.last !== null && one.last > last)) ({ last } = one);
    }
    return { first: first ?? null, last: last ?? null };
  },
};
