import { generateNKeysBetween } from 'fractional-indexing';
import { partsOf } from '../model/parts.ts';
import { detailsOf, isActive } from '../model/task.ts';
import type { Task } from '../model/task.ts';
import { addDays, dateOfPlan, daysBetween } from '../time/date.ts';
import { dayAt } from '../time/day.ts';
import { nextOccurrence, parseRecurrence, printRecurrence } from '../time/recurrence.ts';
import type { Change } from './change.ts';
import { end } from './decision.ts';
import type { Moment, State } from './decision.ts';
import { inOrder } from './newTasks.ts';

/** Completes a task with its open parts, unless it is done, and adds the next one if it recurs. */
export function complete(state: State, task: Task, at: Moment): Change[] {
  if (task.state === 'done') return [];
  const open = [task, ...partsOf(state.tasks, task.id).filter((part) => part.state === 'open')];
  return [
    ...end(open.filter(isActive), at.now),
    ...open.map((one): Change => ({ type: 'taskCompleted', id: one.id, at: at.now })),
    ...next(state, task, at),
  ];
}

/** Completes tasks, none of which is a part of another one of them. */
export function completeAll(state: State, tasks: readonly Task[], at: Moment): Change[] {
  const completed: Change[] = [];
  for (const task of tasks) {
    const added = completed.filter(({ type }) => type === 'taskAdded').length;
    completed.push(...complete({ ...state, nextTaskId: state.nextTaskId + added }, task, at));
  }
  return completed;
}

const later = (plan: string | null, days: number): string | null =>
  plan === null ? null : addDays(dateOfPlan(plan), days) + plan.slice(10);

/**
 * The next task of a series, in the place of this one, with all of its parts. It takes the rule over, so that a task
 * that is reopened and completed again does not add another one.
 */
function next(state: State, task: Task, { now, zone }: Moment): Change[] {
  const rule = task.recurrence === null ? null : parseRecurrence(task.recurrence);
  if (!rule) return [];
  const { dayStartsAt, zone: chosen } = state.settings;
  const today = dayAt(now, { zone: chosen ?? zone, dayStartsAt }).date;
  const start = task.due ?? (task.planned === null ? today : dateOfPlan(task.planned));
  const found = nextOccurrence(rule, start, start > today ? start : today);
  if (!found) return [];
  const days = daysBetween(start, found.date);
  const moved = { due: later(task.due, days), planned: later(task.planned, days) };
  // What has no date at all is given one, to know when it is up.
  const dates = task.due === null && task.planned === null ? { ...moved, planned: found.date } : moved;
  const id = state.nextTaskId;
  const parts = [...new Map(partsOf(state.tasks, task.id).map((part) => [part.title, part])).values()];
  const behind = inOrder(state).find(({ position }) => position > task.position);
  const [place, ...places] = generateNKeysBetween(task.position, behind?.position ?? null, parts.length + 1);
  const recurrence = printRecurrence(found.rule);
  return [
    { type: 'taskDetailed', id: task.id, details: { ...detailsOf(task), recurrence: null } },
    ...copy(task, { id, position: place, parentId: task.parentId, ...dates, recurrence }, now),
    ...parts.flatMap((part, index) => {
      const { due, planned } = part;
      const own = { due: later(due, days), planned: later(planned, days), recurrence: part.recurrence };
      return copy(part, { id: id + 1 + index, position: places[index], parentId: id, ...own }, now);
    }),
  ];
}

type Own = Pick<Task, 'id' | 'parentId' | 'due' | 'planned' | 'recurrence'> & { readonly position: string | undefined };

/** A new task like another. */
function copy(task: Task, { id, position = task.position, ...own }: Own, now: number): Change[] {
  const { title, neverAsk } = task;
  const details = { ...detailsOf(task), ...own };
  return [
    { type: 'taskAdded', id, title, position, createdAt: now, details },
    ...(neverAsk ? [{ type: 'neverAskSet', id, neverAsk } as const] : []),
  ];
}
